/** What a template says of resources that hold data. */
import { GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { z } from 'zod';
import type { Clients } from './aws/account.ts';

/** What must never be replaced or deleted by an update: a replacement is empty. */
export const DATA_TYPES: ReadonlySet<string> = new Set([
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::Cognito::UserPool',
]);

const Template = z.looseObject({
  /** None in a stack that was never made. */
  Resources: z
    .record(
      z.string(),
      z.looseObject({
        Type: z.string(),
        DeletionPolicy: z.string().optional(),
        Properties: z.looseObject({ EventSourceArn: z.unknown() }).partial().optional(),
      }),
    )
    .default({}),
});
export type Template = z.infer<typeof Template>;

/** Reads a template in JSON. */
export const parseTemplate = (text: string): Template => Template.parse(JSON.parse(text));

/** The template that a stack was deployed by last. */
export const templateOf = async (
  StackName: string,
  { cloudFormation }: Pick<Clients, 'cloudFormation'>,
): Promise<Template> => {
  const { TemplateBody } = await cloudFormation.send(
    new GetTemplateCommand({ StackName, TemplateStage: 'Original' }),
  );
  return parseTemplate(TemplateBody || '{}');
};

/** Logical ids of table, buckets and pool, and the streams of tables that are outside the stack. */
export const dataOf = ({ Resources }: Template): ReadonlySet<string> =>
  new Set(
    Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
      if (DATA_TYPES.has(Type)) return [id];
      const source = Type === 'AWS::Lambda::EventSourceMapping' ? Properties?.EventSourceArn : undefined;
      return typeof source === 'string' ? [source] : [];
    }),
  );

/** Whether both templates work on the same table, buckets and pool. */
export const hasSameData = (one: Template, other: Template): boolean =>
  dataOf(one).symmetricDifference(dataOf(other)).size === 0;

/**
 * Logical ids of what holds data and goes with its stack.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const dataThatGoes = ({ Resources }: Template, type?: string): readonly string[] =>
  Object.entries(Resources)
    .filter(([, { Type }]) => DATA_TYPES.has(Type) && (type === undefined || Type === type))
    .filter(([, { DeletionPolicy = 'Delete' }]) => DeletionPolicy === 'Delete')
    .map(([id]) => id);
