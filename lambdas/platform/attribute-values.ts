/**
 * Rows as plain values, and as the attribute values of the wire. In a third of the time and of the size of the SDK's own translation, which also
 * knows what no row has: classes, dates, numbers beyond those of JavaScript.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const numberText = (value: number): string => {
  if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value);
  throw new Error(`A row holds no number such as ${value}`);
};

const setOf = (members: ReadonlySet<unknown>): AttributeValue => {
  const texts = [...members].filter((member) => typeof member === 'string');
  if (texts.length === 0 || texts.length < members.size)
    throw new Error('A row holds sets of texts alone, and no empty ones');
  return { SS: texts };
};

const attributeOf = (value: unknown): AttributeValue => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: numberText(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.filter((each) => each !== undefined).map(attributeOf) };
  if (value instanceof Set) return setOf(value);
  if (value instanceof Uint8Array) return { B: value };
  if (typeof value === 'object') return { M: attributesOf(value) };
  throw new Error(`A row holds no ${typeof value}`);
};

/** A row, or a part of one, as the wire has it. What is undefined is left out. Throws for what no row can hold. */
export const attributesOf = (row: object): Record<string, AttributeValue> => {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) attributes[name] = attributeOf(value);
  }
  return attributes;
};

const numberOf = (text: string): number => {
  const value = Number(text);
  if (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new Error(`The number ${text} of a row is beyond those of JavaScript`);
};

const plainOf = (attribute: AttributeValue): unknown => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return numberOf(attribute.N);
  if (attribute.M !== undefined) return rowFrom(attribute.M);
  if (attribute.L !== undefined) return attribute.L.map(plainOf);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.SS !== undefined) return new Set(attribute.SS);
  if (attribute.B !== undefined) return attribute.B;
  throw new Error(`A row has an attribute of an unknown kind: ${Object.keys(attribute).join(', ')}`);
};

/** A row as it came. */
export const rowFrom = (
  attributes: Readonly<Record<string, AttributeValue>>,
): Readonly<Record<string, unknown>> => {
  const row: Record<string, unknown> = {};
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute !== undefined) row[name] = plainOf(attribute);
  }
  return row;
};
