import { createServer, type Server } from 'node:net';
import { StartError } from '../contract/start-error.ts';

/** An address to listen on; `name` says what for. */
export interface Place {
  readonly name: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** Lets a server listen; answers its port. Throws a {@link StartError} that names the port when it cannot be had. */
export async function listen(server: Server, { name, host, port }: Place): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(reason(error))));
    server.listen(port, host.replace(/^\[(.*)\]$/, '$1'), resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;

  function reason(error: NodeJS.ErrnoException): string {
    switch (error.code) {
      case 'EADDRINUSE':
        return `Port ${port} for ${name} is in use, maybe by another npm start: stop it, or choose a port with --port or PORT.`;
      case 'EADDRNOTAVAIL':
        return `${host} for ${name} is no address of this machine.`;
      case 'EACCES':
        return `Port ${port} for ${name} takes rights that this process lacks: choose one above 1023.`;
      default:
        return `Port ${port} for ${name} on ${host} cannot be opened: ${error.message}.`;
    }
  }
}

/** Throws when a port cannot be had: said at once, before the seconds that a start takes. */
export async function checkPortIsFree(place: Place): Promise<void> {
  const server = createServer();
  await listen(server, place);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
