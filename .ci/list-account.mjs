/**
 * Prints what a deployment put into an account, a line for each thing: its kind, and its name. What `cdk bootstrap` makes is left out.
 *   node .ci/list-account.mjs <checkout with packages>
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const checkout = resolve(process.argv[2] ?? '.');
const require = createRequire(`${checkout}/`);
const { region } = JSON.parse(readFileSync(join(checkout, 'environments/dev.json'), 'utf8'));

const ask = async (service, client, command, input = {}) => {
  const sdk = require(`@aws-sdk/client-${service}`);
  const options = { region, ...(service === 's3' && { forcePathStyle: true }) };
  return new sdk[client](options).send(new sdk[command](input));
};

const namesOf = (things = [], name = undefined) => things.map((thing) => (name ? thing[name] : thing));
const buckets = namesOf((await ask('s3', 'S3Client', 'ListBucketsCommand')).Buckets, 'Name');
const keptIn = async (Bucket) => {
  const { Contents } = await ask('s3', 'S3Client', 'ListObjectsV2Command', { Bucket, Prefix: 'suwar/' });
  return namesOf(Contents, 'Key');
};
const found = {
  stack: namesOf(
    (await ask('cloudformation', 'CloudFormationClient', 'DescribeStacksCommand')).Stacks,
    'StackName',
  ).filter((name) => name !== 'CDKToolkit'),
  bucket: buckets.filter((name) => !name.startsWith('cdk-')),
  'kept assembly': (await Promise.all(buckets.map(keptIn))).flat(),
  table: namesOf((await ask('dynamodb', 'DynamoDBClient', 'ListTablesCommand')).TableNames),
  'user pool': namesOf(
    (
      await ask('cognito-identity-provider', 'CognitoIdentityProviderClient', 'ListUserPoolsCommand', {
        MaxResults: 60,
      })
    ).UserPools,
    'Name',
  ),
  function: namesOf((await ask('lambda', 'LambdaClient', 'ListFunctionsCommand')).Functions, 'FunctionName'),
  queue: namesOf((await ask('sqs', 'SQSClient', 'ListQueuesCommand')).QueueUrls),
  parameter: namesOf((await ask('ssm', 'SSMClient', 'DescribeParametersCommand')).Parameters, 'Name').filter(
    (name) => !name.startsWith('/cdk-'),
  ),
};
for (const [kind, names] of Object.entries(found)) for (const name of names) console.log(`${kind}: ${name}`);
