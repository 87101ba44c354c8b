import { isRecord, type JsonRecord, recordOf, textOf } from '../gateway/narrow.ts';

/** What a rule sends to a target instead of the whole event. */
export interface TargetInput {
  readonly Input?: unknown;
  readonly InputPath?: unknown;
  readonly InputTransformer?: unknown;
}

/** Compiles what a target gets of an event. */
export function compileInput(target: TargetInput): (event: JsonRecord) => unknown {
  const fixed = textOf(target.Input);
  if (fixed !== undefined) {
    const value: unknown = JSON.parse(fixed);
    return () => value;
  }
  const path = textOf(target.InputPath);
  if (path !== undefined) return (event) => valueAt(event, path);
  if (target.InputTransformer !== undefined) return compileTransformer(recordOf(target.InputTransformer));
  return (event) => event;
}

/** The simple JSON paths that EventBridge takes: `$`, `$.detail.bucket.name`, `$.resources[0]`, `$['detail-type']`. */
function valueAt(event: JsonRecord, path: string): unknown {
  const steps = [...path.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/g)];
  if (`$${steps.map((step) => step[0]).join('')}` !== path)
    throw new Error(`The path ${path} is not one of EventBridge.`);
  let value: unknown = event;
  for (const [, name, index, quoted] of steps) {
    if (index !== undefined) value = Array.isArray(value) ? value[Number(index)] : undefined;
    else value = isRecord(value) ? value[name ?? quoted ?? ''] : undefined;
  }
  return value;
}

/**
 * In a template of JSON, a placeholder in quotes becomes text within the quotes, one without becomes the value as JSON.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
function compileTransformer(transformer: JsonRecord): (event: JsonRecord) => unknown {
  const paths = recordOf(transformer['InputPathsMap']);
  const template = textOf(transformer['InputTemplate']);
  if (template === undefined) throw new Error('An input transformer has no template.');
  return (event) => {
    const reserved: JsonRecord = {
      'aws.events.event.json': event,
      'aws.events.event': event,
      'aws.events.event.ingestion-time': event['time'],
    };
    const lookUp = (name: string): unknown => {
      const path = textOf(paths[name]);
      return path === undefined ? reserved[name] : valueAt(event, path);
    };
    const filled = fill(template, lookUp);
    try {
      const parsed: unknown = JSON.parse(filled);
      return parsed;
    } catch {
      return filled;
    }
  };
}

function fill(template: string, lookUp: (name: string) => unknown): string {
  let result = '';
  let quoted = false;
  let index = 0;
  while (index < template.length) {
    const placeholder = /^<([\w.-]+)>/.exec(template.slice(index));
    if (placeholder?.[1] !== undefined) {
      result += inserted(lookUp(placeholder[1]), quoted);
      index += placeholder[0].length;
      continue;
    }
    const character = template.charAt(index);
    if (character === '\\') {
      result += template.slice(index, index + 2);
      index += 2;
      continue;
    }
    if (character === '"') quoted = !quoted;
    result += character;
    index += 1;
  }
  return result;
}

function inserted(value: unknown, quoted: boolean): string {
  if (!quoted) return JSON.stringify(value ?? '');
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return JSON.stringify(text).slice(1, -1);
}
