import { z } from 'zod';
import type { Metrics } from '../contract/contract.ts';

const Directive = z.object({
  Namespace: z.string(),
  Dimensions: z.array(z.array(z.string())),
  Metrics: z.array(z.object({ Name: z.string() })),
});
const Document = z.looseObject({
  _aws: z.object({ Timestamp: z.number(), CloudWatchMetrics: z.array(Directive) }),
});

const documentIn = (line: string): z.infer<typeof Document> | undefined => {
  if (!line.startsWith('{') || !line.includes('"_aws"')) return undefined;
  try {
    return Document.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

/**
 * Records the metrics of a log line in the embedded metric format. They have to stand at the root of the line: CloudWatch does not look
 * into what Lambda's JSON format wraps.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function recordEmbeddedMetrics(line: string, metrics: Metrics): void {
  const document = documentIn(line);
  for (const { Namespace: namespace, Dimensions, Metrics: named } of document?._aws.CloudWatchMetrics ?? []) {
    for (const { Name: name } of named) {
      const value = document?.[name];
      const values = Array.isArray(value) ? value : [value];
      for (const names of Dimensions) {
        const dimensions = Object.fromEntries(names.map((each) => [each, String(document?.[each])]));
        for (const each of values) {
          if (typeof each === 'number') metrics.record({ namespace, name, dimensions }, each);
        }
      }
    }
  }
}
