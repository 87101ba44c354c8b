import { z } from 'zod';

const Anything = z.record(z.string(), z.unknown());

/** A resource as the template writes it, intrinsic functions unresolved. */
const TemplateResource = z.strictObject({
  Type: z.string(),
  Properties: Anything.default({}),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
  Condition: z.string().optional(),
  /** The rest says how CloudFormation updates and removes resources, which never happens on one machine. */
  DeletionPolicy: z.unknown().optional(),
  UpdateReplacePolicy: z.unknown().optional(),
  Metadata: z.unknown().optional(),
});

const TemplateOutput = z.object({ Value: z.unknown(), Condition: z.string().optional() });

/** A CloudFormation template, as far as the local cloud understands one. */
export const Template = z.strictObject({
  AWSTemplateFormatVersion: z.string().optional(),
  Description: z.string().optional(),
  Metadata: z.unknown().optional(),
  /** Rules check parameters before a deployment; CDK emits one for the version of its bootstrap stack. */
  Rules: z.unknown().optional(),
  Parameters: z
    .record(z.string(), z.looseObject({ Type: z.string(), Default: z.unknown().optional() }))
    .default({}),
  Mappings: z.record(z.string(), z.record(z.string(), Anything)).default({}),
  Conditions: Anything.default({}),
  Resources: z.record(z.string(), TemplateResource),
  Outputs: z.record(z.string(), TemplateOutput).default({}),
});

export type Template = z.infer<typeof Template>;
export type TemplateResource = z.infer<typeof TemplateResource>;
