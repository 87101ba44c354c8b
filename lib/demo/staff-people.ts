/** Who works in the demo. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Schemas } from '@suwar/client';
import * as z from 'zod';
import type { DemoPerson } from './enter.ts';

type Role = Schemas['StaffMember']['roles'][number];

export interface DemoStaff extends DemoPerson {
  readonly roles: readonly Role[];
}

/** Two administrators, since one alone can do little; the second reviews too, and the third reviews alone. */
export const demoStaff = {
  mariam: {
    username: 'mariam.staff',
    displayName: 'مريم',
    email: 'mariam@staff.example',
    roles: ['administrator', 'auditor'],
  },
  idris: {
    username: 'idris.staff',
    displayName: 'Idris',
    email: 'idris@staff.example',
    roles: ['administrator', 'reviewer', 'senior'],
  },
  yusra: {
    username: 'yusra.staff',
    displayName: 'يسرى',
    email: 'yusra@staff.example',
    roles: ['reviewer'],
  },
} as const satisfies Readonly<Record<string, DemoStaff>>;
export type StaffName = keyof typeof demoStaff;

/** Whom `npm start` lets become the first administrator. */
export const FIRST_ADMINISTRATOR = demoStaff.mariam.email;

const Secrets = z.record(z.string(), z.string());

/** The secrets of second factors by address. Sign-in hands each out once: they are kept with the data that know them, for the next demo. */
export class StaffSecrets {
  readonly path: string;

  /** @param dataFolder of the local cloud: `.local` */
  constructor(dataFolder: string) {
    this.path = join(dataFolder, 'demo-staff.json');
  }

  all(): Readonly<Record<string, string>> {
    return existsSync(this.path) ? Secrets.parse(JSON.parse(readFileSync(this.path, 'utf8'))) : {};
  }

  keep(email: string, secret: string): void {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify({ ...this.all(), [email]: secret }, undefined, 2), {
      mode: 0o600,
    });
  }
}
