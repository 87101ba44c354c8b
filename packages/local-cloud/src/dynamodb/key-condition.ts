import { type JsonRecord, recordOf, textOf } from '../gateway/narrow.ts';

/** The value that a query's key condition demands of an attribute, undefined where it demands none by `=`. */
export function equalityOf(input: JsonRecord, attribute: string): unknown {
  const names = recordOf(input['ExpressionAttributeNames']);
  const values = recordOf(input['ExpressionAttributeValues']);
  const condition = textOf(input['KeyConditionExpression']) ?? '';
  for (const match of condition.matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
    const [, name = '', placeholder = ''] = match;
    if ((textOf(names[name]) ?? name) === attribute) return values[placeholder];
  }
  return undefined;
}
