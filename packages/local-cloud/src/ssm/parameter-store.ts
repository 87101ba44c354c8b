import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { StartError } from '../contract/start-error.ts';

const Parameter = z.strictObject({
  name: z.string(),
  type: z.enum(['String', 'StringList', 'SecureString']),
  value: z.string(),
  version: z.number(),
  /** Milliseconds. */
  modifiedAt: z.number(),
  description: z.optional(z.string()),
});

/** One parameter of the store. */
export type Parameter = z.infer<typeof Parameter>;

/** Parameters by name, kept in a file of the data directory. */
export interface ParameterStore {
  get(name: string): Parameter | undefined;
  put(parameter: Omit<Parameter, 'version'>): Promise<Parameter>;
  delete(name: string): Promise<boolean>;
}

/** Opens the store of a data directory. */
export async function openParameterStore(dataDirectory: string): Promise<ParameterStore> {
  const file = join(dataDirectory, 'ssm-parameters.json');
  const parameters = new Map((await load(file)).map((parameter) => [parameter.name, parameter]));
  let saving = Promise.resolve();
  const save = (): Promise<void> => {
    saving = saving.then(async () => {
      const temporary = `${file}.new`;
      await writeFile(temporary, JSON.stringify([...parameters.values()], null, 2), { mode: 0o600 });
      await rename(temporary, file);
    });
    return saving;
  };
  return {
    get: (name) => parameters.get(name),
    async put(parameter) {
      const stored = { ...parameter, version: (parameters.get(parameter.name)?.version ?? 0) + 1 };
      parameters.set(parameter.name, stored);
      await save();
      return stored;
    },
    async delete(name) {
      const known = parameters.delete(name);
      if (known) await save();
      return known;
    },
  };
}

async function load(file: string): Promise<readonly Parameter[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  try {
    return z.array(Parameter).parse(JSON.parse(text));
  } catch (error) {
    throw new StartError(`${file} cannot be read (${String(error)}): delete it to start with no parameters.`);
  }
}
