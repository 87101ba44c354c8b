/**
 * POSTs over connections that are kept, in a third of the processor time that Node's client takes, which knows all of HTTP. This knows the
 * answers that services give: HTTP/1.1 with a `Content-Length`. One request at a time goes over a connection.
 * @see https://www.rfc-editor.org/rfc/rfc9112
 */
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

const MAX_CONNECTIONS = 50; // as many as the SDK's own
const TIMEOUT_MS = 3_000; // without a byte; a read takes a few
const READ_BYTES = 16_384;
const MAX_HEAD_BYTES = 16_384;

export interface Endpoint {
  readonly isTls: boolean;
  readonly hostname: string;
  readonly port: number | undefined;
}

/** An answer that is not of the kind that is known here. */
export class StrangeAnswer extends Error {}

export interface HttpText {
  readonly status: number;
  readonly text: string;
}

/** How a request becomes bytes: `latin1` is quicker, and the same where all of it is ASCII. */
export type RequestEncoding = 'utf8' | 'latin1';

interface Job {
  readonly request: string;
  readonly encoding: RequestEncoding;
  readonly resolve: (answer: HttpText) => void;
  readonly reject: (error: Error) => void;
  /** It was sent before, by a connection that turned out to be closed. */
  readonly isAgain?: boolean;
}

interface Head {
  readonly status: number;
  readonly length: number;
  readonly isLast: boolean;
}

const STATUS = /^HTTP\/1\.1 (\d{3})[ \r]/;
const LENGTH = /\r\ncontent-length:[ \t]*(\d{1,9})[ \t]*\r/i;
const CODED = /\r\ntransfer-encoding:/i;
const CLOSES = /\r\nconnection:[ \t]*close/i;

const headIn = (text: string): Head => {
  const status = STATUS.exec(text)?.[1];
  const length = LENGTH.exec(text)?.[1];
  if (status === undefined || length === undefined || CODED.test(text)) {
    const begin = `An answer begins with ${text.slice(0, 100)}`;
    throw status === undefined || status === '200' ? new StrangeAnswer(begin) : new Error(begin);
  }
  return { status: Number(status), length: Number(length), isLast: CLOSES.test(text) };
};

/** Puts an answer together from the parts in which it comes; whoever adds one may use its memory again. */
class AnswerReader {
  private head: Head | undefined;
  private kept: Buffer[] = [];
  private keptBytes = 0;

  /** The answer, once its last part is there. Throws `StrangeAnswer`. */
  add(part: Buffer): (HttpText & { readonly isLast: boolean }) | undefined {
    let body = this.head === undefined && this.kept.length > 0 ? Buffer.concat([...this.kept, part]) : part;
    if (this.head === undefined) {
      const end = body.indexOf('\r\n\r\n');
      if (end < 0) return this.keep(body, MAX_HEAD_BYTES);
      this.head = headIn(body.toString('latin1', 0, end + 2));
      this.forget();
      body = body.subarray(end + 4);
    }
    const { status, length, isLast } = this.head;
    const bytes = this.keptBytes + body.length;
    if (bytes > length) throw new StrangeAnswer('An answer is longer than it says');
    if (bytes < length) return this.keep(body);
    const whole = this.keptBytes === 0 ? body : Buffer.concat([...this.kept, body]);
    this.head = undefined;
    this.forget();
    return { status, text: whole.toString('utf8'), isLast };
  }

  private keep(part: Buffer, most = Number.MAX_SAFE_INTEGER): undefined {
    if (this.head === undefined) this.forget();
    if (part.length > most) throw new StrangeAnswer('The head of an answer has no end');
    this.kept.push(Buffer.from(part));
    this.keptBytes += part.length;
  }

  /** Whether anything has come of an answer. */
  get hasBegun(): boolean {
    return this.head !== undefined || this.kept.length > 0;
  }

  private forget(): void {
    this.kept = [];
    this.keptBytes = 0;
  }
}

/** Sends requests to an endpoint, each whole: head and body. Throws where no answer comes, and `StrangeAnswer`. */
export const keepConnections = (
  { isTls, hostname, port = isTls ? 443 : 80 }: Endpoint,
  { maxConnections = MAX_CONNECTIONS, timeoutMs = TIMEOUT_MS } = {},
) => {
  const idle: Connection[] = [];
  const waiting: Job[] = [];
  let connections = 0;
  let session: Buffer | undefined; // of TLS: spares the next connection half of its greeting

  class Connection {
    private job: Job | undefined;
    /** What the next connection is to send again. */
    private again: Job | undefined;
    private sent = 0;
    private readonly reader = new AnswerReader();
    private readonly socket: Socket;

    constructor() {
      connections += 1;
      const options = {
        host: hostname,
        port,
        noDelay: true,
        keepAlive: true,
        timeout: timeoutMs,
        onread: {
          buffer: Buffer.allocUnsafeSlow(READ_BYTES),
          callback: (bytes: number, buffer: Uint8Array): boolean => {
            this.read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
            return true;
          },
        },
      };
      this.socket = isTls
        ? connectTls({
            ...options,
            servername: hostname,
            ALPNProtocols: ['http/1.1'],
            ...(session && { session }),
          })
        : connectPlain(options);
      this.socket.on('session', (made: Buffer) => {
        session = made;
      });
      this.socket.on('timeout', () => {
        if (this.job !== undefined) this.fail(new Error(`${hostname} did not answer in time`), false);
      });
      this.socket.on('error', (error) => this.fail(error));
      this.socket.on('close', () => {
        connections -= 1;
        const place = idle.indexOf(this);
        if (place >= 0) idle.splice(place, 1);
        this.fail(new Error(`${hostname} hung up`));
        const next = this.again ?? waiting.shift();
        if (next !== undefined) new Connection().send(next); // in the place of this one
      });
    }

    send(job: Job): void {
      this.job = job;
      this.sent += 1;
      this.socket.ref();
      this.socket.write(job.request, job.encoding);
    }

    private read(part: Buffer): void {
      const { job } = this;
      try {
        if (job === undefined) throw new StrangeAnswer('Nobody asked for an answer');
        const answer = this.reader.add(part);
        if (answer === undefined) return;
        this.job = undefined;
        if (answer.isLast) this.socket.destroy();
        else this.goOn();
        job.resolve(answer);
      } catch (error) {
        const reason =
          error instanceof Error ? error : new Error('An answer could not be read', { cause: error });
        this.fail(reason, false);
      }
    }

    private goOn(): void {
      const next = waiting.shift();
      if (next !== undefined) {
        this.send(next);
        return;
      }
      this.socket.unref();
      idle.push(this);
    }

    /** Ends the connection. What went out by one that its server had closed meanwhile is sent again, by the one that takes its place. */
    private fail(error: Error, mayBeClosed = true): void {
      const { job } = this;
      this.job = undefined;
      this.socket.destroy();
      if (job === undefined) return;
      const isAgain = mayBeClosed && this.sent > 1 && !this.reader.hasBegun && !job.isAgain;
      if (isAgain) this.again = { ...job, isAgain };
      else job.reject(error);
    }
  }

  return (request: string, encoding: RequestEncoding = 'utf8'): Promise<HttpText> =>
    new Promise((resolve, reject) => {
      const job = { request, encoding, resolve, reject };
      const connection = idle.pop() ?? (connections < maxConnections ? new Connection() : undefined);
      if (connection === undefined) waiting.push(job);
      else connection.send(job);
    });
};
