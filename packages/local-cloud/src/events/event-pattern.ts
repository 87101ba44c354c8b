import { BlockList, isIPv6 } from 'node:net';
import { isRecord, type JsonRecord } from '../gateway/narrow.ts';

type Matcher = (value: unknown) => boolean;

/**
 * Compiles an EventBridge event pattern. Throws, naming the place, when the pattern is not valid.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function compilePattern(pattern: unknown): (event: JsonRecord) => boolean {
  const matches = compileObject(pattern, '');
  return (event) => matches([event]);
}

/** A matcher over all the places that a path leads to: more than one where it goes through an array. */
type PlaceMatcher = (places: readonly unknown[]) => boolean;

function compileObject(pattern: unknown, path: string): PlaceMatcher {
  if (!isRecord(pattern) || Object.keys(pattern).length === 0) {
    throw new Error(`Event pattern${path === '' ? '' : ` at ${path}`} is not an object with fields.`);
  }
  const fields = Object.entries(pattern).map(([name, part]): PlaceMatcher => {
    if (name === '$or' && Array.isArray(part)) {
      const alternatives = part.map((entry, index) => compileObject(entry, `${path}$or[${index}].`));
      return (places) => alternatives.some((matches) => matches(places));
    }
    const here = `${path}${name}`;
    const matches = Array.isArray(part) ? compileLeaf(part, here) : compileObject(part, `${here}.`);
    return (places) =>
      matches(places.flatMap((place) => (isRecord(place) && name in place ? elements(place[name]) : [])));
  });
  return (places) => fields.every((matches) => matches(places));
}

/** An array in an event stands for each of its elements. */
function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.flatMap(elements) : [value];
}

function compileLeaf(alternatives: readonly unknown[], path: string): PlaceMatcher {
  if (alternatives.length === 0) throw new Error(`Event pattern at ${path} has no alternatives.`);
  const compiled = alternatives.map((alternative): PlaceMatcher => {
    if (isRecord(alternative) && 'exists' in alternative) {
      const wanted = alternative['exists'];
      if (typeof wanted !== 'boolean') throw new Error(`"exists" at ${path} is not true or false.`);
      // Only leaves exist: a field that holds an object does not.
      return (places) => places.some((place) => !isRecord(place)) === wanted;
    }
    const matches = compileAlternative(alternative, path);
    return (places) => places.some((place) => !isRecord(place) && matches(place));
  });
  return (places) => compiled.some((matches) => matches(places));
}

function compileAlternative(alternative: unknown, path: string): Matcher {
  if (!isRecord(alternative)) {
    if (Array.isArray(alternative)) throw new Error(`Event pattern at ${path} has a list in a list.`);
    return (value) => value === alternative;
  }
  const [entry, ...others] = Object.entries(alternative);
  if (entry === undefined || others.length > 0)
    throw new Error(`Event pattern at ${path} does not have one operator.`);
  const [operator, operand] = entry;
  switch (operator) {
    case 'prefix':
      return affix(operand, path, (text, part) => text.startsWith(part));
    case 'suffix':
      return affix(operand, path, (text, part) => text.endsWith(part));
    case 'equals-ignore-case':
      return equalsIgnoreCase(textOperand(operand, path));
    case 'wildcard':
      return wildcard(textOperand(operand, path), path);
    case 'anything-but':
      return anythingBut(operand, path);
    case 'numeric':
      return numeric(operand, path);
    case 'cidr':
      return cidr(textOperand(operand, path), path);
    default:
      throw new Error(`Event pattern at ${path} has the unknown operator ${operator}.`);
  }
}

function textOperand(operand: unknown, path: string): string {
  if (typeof operand !== 'string') throw new Error(`Event pattern at ${path} needs a text.`);
  return operand;
}

function affix(operand: unknown, path: string, test: (text: string, part: string) => boolean): Matcher {
  if (isRecord(operand)) {
    const part = textOperand(operand['equals-ignore-case'], path).toLowerCase();
    return (value) => typeof value === 'string' && test(value.toLowerCase(), part);
  }
  const part = textOperand(operand, path);
  return (value) => typeof value === 'string' && test(value, part);
}

function equalsIgnoreCase(wanted: string): Matcher {
  return (value) => typeof value === 'string' && value.toLowerCase() === wanted.toLowerCase();
}

function wildcard(operand: string, path: string): Matcher {
  if (operand.includes('**')) throw new Error(`The wildcard at ${path} has two asterisks in a row.`);
  // A backslash takes the meaning from an asterisk and from itself.
  const source = operand.replace(/\\([*\\])|[\\^$.|?+()[\]{}]|\*/g, (match, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return match === '*' ? '[\\s\\S]*' : `\\${match}`;
  });
  const expression = new RegExp(`^${source}$`);
  return (value) => typeof value === 'string' && expression.test(value);
}

function anythingBut(operand: unknown, path: string): Matcher {
  if (isRecord(operand)) {
    const [entry] = Object.entries(operand);
    if (entry === undefined) throw new Error(`"anything-but" at ${path} is empty.`);
    const [operator, operands] = entry;
    const refused = (Array.isArray(operands) ? operands : [operands]).map((part: unknown) =>
      compileAlternative({ [operator]: part }, path),
    );
    return (value) => !refused.some((matches) => matches(value));
  }
  const refused: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  return (value) => !refused.includes(value);
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function numeric(operand: unknown, path: string): Matcher {
  if (!Array.isArray(operand) || operand.length === 0 || operand.length % 2 !== 0) {
    throw new Error(`"numeric" at ${path} is not a list of comparisons and numbers.`);
  }
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < operand.length; index += 2) {
    const compare = COMPARISONS[String(operand[index])];
    const bound: unknown = operand[index + 1];
    if (compare === undefined || typeof bound !== 'number')
      throw new Error(`"numeric" at ${path} is not valid.`);
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function cidr(operand: string, path: string): Matcher {
  const [network, bits] = operand.split('/');
  if (network === undefined || bits === undefined) throw new Error(`"cidr" at ${path} is not valid.`);
  const block = new BlockList();
  block.addSubnet(network, Number(bits), isIPv6(network) ? 'ipv6' : 'ipv4');
  return (value) => typeof value === 'string' && block.check(value, isIPv6(value) ? 'ipv6' : 'ipv4');
}
