/** An origin of a web page; apps in a web view have schemes of their own. */
const WEB_ORIGIN = /^https?:\/\//;

/**
 * Origins for API Gateway and CloudFront. API Gateway refuses any other scheme than http and https ("Invalid format for
 * origin"), and CloudFront documents no other: where an app has one, every origin is let in. No rule of theirs here allows
 * credentials, so that a page learns nothing by it that any other client would not. S3 takes every scheme by its name.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export const webOrigins = (appOrigins: readonly string[]): string[] =>
  appOrigins.every((origin) => WEB_ORIGIN.test(origin)) ? [...appOrigins] : ['*'];
