/**
 * Rows out of the text of an answer, in a third of the time that `JSON.parse` and a translation of its attribute values take. The table gives
 * attributes in any order, so that values as they come have a form of their own each time: here all rows with the same attributes have one form,
 * which also makes reading them quick.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
import type { Row } from './table.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BEGIN = 0x5b;
const END = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** Kinds of values whose names are longer than a letter, and null with its only value. */
const KINDS = ['BOOL":', 'SS":', 'NULL":true'] as const;
const MAX_NAMES = 2_000; // of attributes; more are ids that serve as names
const MAX_FORMS = 2_000;
const USES_BEFORE_COMPILING = 4;

/** An answer is not of the kind that is known here. */
class Unknown extends Error {}

/** What rows with the same attributes are made by: their names, in the order in which they were first met. */
class Form {
  private uses = 0;
  private compiled: ((values: readonly unknown[]) => Row) | undefined;
  private readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  make(values: readonly unknown[]): Row {
    if (this.compiled !== undefined) return this.compiled(values);
    this.uses += 1;
    if (this.uses > USES_BEFORE_COMPILING) this.compiled = this.compile();
    return Object.fromEntries(this.names.map((name, place) => [name, values[place]]));
  }

  private compile(): (values: readonly unknown[]) => Row {
    const members = this.names.map((name, place) => `${JSON.stringify(name)}: values[${place}]`);
    const made: unknown = new Function('values', `return { ${members.join(', ')} };`);
    if (typeof made !== 'function') throw new Unknown();
    return (values) => made(values);
  }
}

interface Branch {
  readonly next: Map<number, Branch>;
  form?: Form;
}

/** Forms by the numbers of their names, ascending. */
class Forms {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly root: Branch = { next: new Map() };
  private size = 0;

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= MAX_NAMES || name === '__proto__') throw new Unknown();
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  of(numbers: readonly number[]): Form {
    let branch = this.root;
    for (const number of numbers) {
      let next = branch.next.get(number);
      if (next === undefined) {
        next = { next: new Map() };
        branch.next.set(number, next);
      }
      branch = next;
    }
    if (branch.form === undefined) {
      this.size += 1;
      if (this.size > MAX_FORMS) throw new Unknown();
      branch.form = new Form(numbers.map((number) => this.names[number] ?? ''));
    }
    return branch.form;
  }
}

let forms = new Forms();

/** Reads one text from its beginning on. */
class Reader {
  private at = 0;
  private readonly text: string;
  /** The next backslash from some place on that has been passed, negative for none. */
  private backslash: number;

  constructor(text: string) {
    this.text = text;
    this.backslash = text.indexOf('\\');
  }

  private expect(what: string): void {
    if (!this.text.startsWith(what, this.at)) throw new Unknown();
    this.at += what.length;
  }

  /** Whether a list goes on behind what was read last; else it ends there. */
  private goesOn(end: number): boolean {
    const code = this.text.charCodeAt(this.at);
    if (code !== COMMA && code !== end) throw new Unknown();
    this.at += 1;
    return code === COMMA;
  }

  private isNext(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at += 1;
    return true;
  }

  string(): string {
    if (!this.isNext(QUOTE)) throw new Unknown();
    const { text, at } = this;
    const end = text.indexOf('"', at);
    if (end < 0) throw new Unknown();
    if (this.backslash >= 0 && this.backslash < at) this.backslash = text.indexOf('\\', at);
    if (this.backslash >= 0 && this.backslash < end) return this.escaped(at);
    this.at = end + 1;
    return text.slice(at, end);
  }

  private escaped(begin: number): string {
    const { text } = this;
    let end = begin;
    while (end < text.length && text.charCodeAt(end) !== QUOTE) end += text[end] === '\\' ? 2 : 1;
    this.at = end + 1;
    return String(JSON.parse(text.slice(begin - 1, this.at)));
  }

  private number(): number {
    const value = Number(this.string());
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new Unknown();
    return value;
  }

  private list<Member>(read: (reader: Reader) => Member): Member[] {
    if (!this.isNext(BEGIN)) throw new Unknown();
    const members: Member[] = [];
    if (this.isNext(END)) return members;
    do members.push(read(this));
    while (this.goesOn(END));
    return members;
  }

  private boolean(): boolean {
    const isTrue = this.text.startsWith('true', this.at);
    this.expect(isTrue ? 'true' : 'false');
    return isTrue;
  }

  private valueOfKind(): unknown {
    const { text, at } = this;
    if (text.charCodeAt(at + 1) === QUOTE && text.charCodeAt(at + 2) === COLON) {
      this.at = at + 3;
      switch (text.charCodeAt(at)) {
        case 0x53: // S
          return this.string();
        case 0x4e: // N
          return this.number();
        case 0x4d: // M
          return this.row();
        case 0x4c: // L
          return this.list(nextValue);
        default:
          throw new Unknown();
      }
    }
    const kind = KINDS.find((each) => text.startsWith(each, at)) ?? '';
    this.at += kind.length;
    if (kind === 'BOOL":') return this.boolean();
    if (kind === 'SS":') return new Set(this.list(nextString));
    if (kind !== 'NULL":true') throw new Unknown();
    return null;
  }

  value(): unknown {
    if (!this.isNext(OPEN) || !this.isNext(QUOTE)) throw new Unknown();
    const value = this.valueOfKind();
    if (!this.isNext(CLOSE)) throw new Unknown();
    return value;
  }

  row(): Row {
    if (!this.isNext(OPEN)) throw new Unknown();
    if (this.isNext(CLOSE)) return {};
    const numbers: number[] = [];
    const values: unknown[] = [];
    do {
      const number = forms.numberOf(this.string());
      if (!this.isNext(COLON)) throw new Unknown();
      const value = this.value();
      let place = numbers.length;
      for (; place > 0; place -= 1) {
        const before = numbers[place - 1] ?? 0;
        if (before === number) throw new Unknown();
        if (before < number) break;
        numbers[place] = before;
        values[place] = values[place - 1];
      }
      numbers[place] = number;
      values[place] = value;
    } while (this.goesOn(CLOSE));
    return forms.of(numbers).make(values);
  }

  /** Whatever stands here in plain JSON, up to the end of it. */
  private json(): unknown {
    const begin = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.string();
        this.at -= 1;
      } else if (code === OPEN || code === BEGIN) depth += 1;
      else if (depth === 0 && (code === COMMA || code === CLOSE)) break;
      else if (code === CLOSE || code === END) depth -= 1;
    }
    return JSON.parse(this.text.slice(begin, this.at));
  }

  private members(read: (name: string) => unknown): Readonly<Record<string, unknown>> {
    this.expect('{');
    const members: Record<string, unknown> = {};
    if (this.isNext(CLOSE)) return members;
    do {
      const name = this.string();
      this.expect(':');
      members[name] = read(name);
    } while (this.goesOn(CLOSE));
    return members;
  }

  answer(): Readonly<Record<string, unknown>> {
    const members = this.members((name) => {
      if (name === 'Items') return this.list(nextRow);
      if (name === 'Item' || name === 'LastEvaluatedKey') return this.row();
      return name === 'Responses' ? this.members(() => this.list(nextRow)) : this.json();
    });
    if (this.at !== this.text.length) throw new Unknown();
    return members;
  }
}

const nextString = (reader: Reader): string => reader.string();
const nextValue = (reader: Reader): unknown => reader.value();
const nextRow = (reader: Reader): Row => reader.row();

/**
 * The answer to `GetItem`, `BatchGetItem` or `Query` with rows as plain values; undefined where anything in it is not of the kind that is
 * known here, bytes and numbers beyond those of JavaScript among it.
 */
export const readAnswer = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return new Reader(text).answer();
  } catch (error) {
    if (!(error instanceof Unknown || error instanceof SyntaxError)) throw error;
    forms = new Forms(); // which may be full
    return undefined;
  }
};
