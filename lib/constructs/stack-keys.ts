import { Aws, CustomResource, Duration, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { variablesOf } from '../../lambdas/events/variables-of.ts';
import type { KeyKind } from '../../lambdas/signing-key/key-kinds.ts';
import { AppFunction } from './app-function.ts';
import { pinLogicalId } from './logical-id.ts';

const resourceTypes = {
  media: 'Custom::MediaSigningKey',
  push: 'Custom::PushKey',
  webhook: 'Custom::WebhookSecret',
  web: 'Custom::WebSecret',
  export: 'Custom::ExportKey',
} as const satisfies Record<KeyKind, string>;

/** A secret in Parameter Store that the stack made. No template, output or environment holds it, only its name or what refers to it. */
export class StackKey {
  readonly parameter: string;
  private readonly resource: CustomResource;

  constructor(parameter: string, resource: CustomResource) {
    this.parameter = parameter;
    this.resource = resource;
  }

  /** The half that may be known. */
  get publicKey(): string {
    return this.resource.getAttString('PublicKey');
  }

  /** The secret itself, as a reference that CloudFormation masks: for a service that keeps it, of the kind that is handed out. */
  get handedOut(): string {
    return this.resource.getAttString('Secret');
  }

  get arn(): string {
    return `arn:${Aws.PARTITION}:ssm:${Aws.REGION}:${Aws.ACCOUNT_ID}:parameter${this.parameter}`;
  }

  /** Lets a function read the secret. */
  allowRead(reader: AppFunction): void {
    reader.allow(['ssm:GetParameter'], [this.arn]);
  }
}

/** Makes the secrets of the stack: each goes from the function that makes it into Parameter Store. */
export class StackKeys extends Construct {
  private readonly maker: AppFunction;

  constructor(scope: Construct, id: string, props: { readonly logRetention: RetentionDays }) {
    super(scope, id);
    this.maker = new AppFunction(this, 'MakeSigningKey', {
      name: 'make-signing-key',
      kind: 'other',
      variables: variablesOf['make-signing-key'],
      environment: {},
      errorImpact: 'A deployment cannot finish: there is no key to sign with.',
      logRetention: props.logRetention,
      timeout: Duration.minutes(2), // a new role counts after a while, and Parameter Store may make a new key wait
    });
  }

  /**
   * Refuses to update the stack for another environment than the one that made it. What `first` holds is left alone until that is known.
   */
  guardEnvironment(environment: string, first: readonly Construct[]): void {
    const guard = new CustomResource(this, 'Environment', {
      serviceToken: this.maker.lambda.functionArn,
      resourceType: 'Custom::Environment',
      serviceTimeout: Duration.minutes(5),
      properties: { Environment: environment },
    });
    pinLogicalId(guard, 'Environment');
    for (const held of first) held.node.addDependency(guard);
  }

  /**
   * The secret of a generation. The first has the logical id `id`, later ones their number behind it.
   * @param name of the parameter, within the stack and without the number
   */
  makeGeneration(
    kind: KeyKind,
    { id, name, generation }: { readonly id: string; readonly name: string; readonly generation: number },
  ): StackKey {
    const parameter = `/${Stack.of(this).stackName}/${name}-${generation}`;
    return this.make(kind, generation === 1 ? id : `${id}${generation}`, parameter);
  }

  /** Keeps a secret of a kind under a name. `id` is the logical id of the resource that stands for it. */
  make(kind: KeyKind, id: string, parameter: string): StackKey {
    const resource = new CustomResource(this, id, {
      serviceToken: this.maker.lambda.functionArn,
      resourceType: resourceTypes[kind],
      serviceTimeout: Duration.minutes(5),
      properties: { ParameterName: parameter, Kind: kind },
    });
    pinLogicalId(resource, id);
    const key = new StackKey(parameter, resource);
    this.maker.allow(['ssm:GetParameter', 'ssm:PutParameter', 'ssm:DeleteParameter'], [key.arn]);
    return key;
  }
}
