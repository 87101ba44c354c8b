import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Reads a SecureString of SSM Parameter Store. Throws when it is missing. */
export const readSecret = async (name: string, client = new SSMClient({})): Promise<string> => {
  const answer = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  const value = answer.Parameter?.Value;
  if (value === undefined) throw new Error(`The parameter ${name} has no value`);
  return value;
};
