import { join } from 'node:path';
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';

const stack = new Stack(new App(), 'Notes');
const notes = new Bucket(stack, 'Bucket');
const code = Code.fromAsset(join(import.meta.dirname, 'function'));
const environment = { NOTES: notes.bucketName };
const settings = { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code, environment };
const keeper = new Lambda(stack, 'Keeper', settings);
notes.grantReadWrite(keeper);
const integration = new HttpLambdaIntegration('ToKeeper', keeper);
const api = new HttpApi(stack, 'Api', { defaultIntegration: integration });
new CfnOutput(stack, 'Url', { value: api.apiEndpoint });
