/** Kinds of values that several settings have. */
import * as z from 'zod';

/** The command line gives text with commas where a file gives a list. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    z.array(item),
  );

/** A list of objects, which the command line gives as JSON. */
export const jsonList = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'a list in JSON' });
      return z.NEVER;
    }
  }, z.array(item));

export const certificate = z
  .string()
  .regex(/^arn:[^:]+:acm:[^:]+:\d{12}:certificate\/.+$/, 'the ARN of an ACM certificate');
export const regionOf = (certificateArn: string): string => certificateArn.split(':')[3] ?? '';

/** Where CloudFront looks for certificates. @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html */
export const CLOUDFRONT_REGION = 'us-east-1';
export const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain name in lower case');
