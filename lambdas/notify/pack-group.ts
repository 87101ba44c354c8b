/**
 * How the row of a group holds who was ever part of it: 16 bytes each, 80 bits of the account's id, one for who has left, one for who was
 * dismissed, 46 of the time in milliseconds: until the year 4199. So a full group of fifty, all of whom have left, is one write unit.
 */
import * as z from 'zod/mini';
import { AccountId, CROCKFORD, NotificationId } from '../kernel/ids.ts';
import type { Group, Member } from './notification-group.ts';

const MEMBER_BYTES = 16;
const ID_LENGTH = 16;
const TIME_BITS = 46n;
const DISMISSED = 1n << TIME_BITS;
const LEFT = 1n << (TIME_BITS + 1n);
const ID_SHIFT = TIME_BITS + 2n;

/** A group as its row holds it. */
export const StoredGroup = z.object({
  /** Each write states the version it was based on. */
  version: z.int(),
  notificationId: NotificationId,
  members: z.instanceof(Uint8Array),
  /** Milliseconds. */
  pushedAt: z.optional(z.int()),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredGroup = z.infer<typeof StoredGroup>;

const bitsOf = (account: AccountId): bigint =>
  [...account].reduce((bits, digit) => bits * 32n + BigInt(CROCKFORD.indexOf(digit)), 0n);

const accountOf = (bits: bigint): AccountId => {
  const digits = bits.toString(32).padStart(ID_LENGTH, '0');
  return AccountId.parse([...digits].map((digit) => CROCKFORD.charAt(Number.parseInt(digit, 32))).join(''));
};

export const packGroup = ({ members, absent, dismissed, ...group }: Group): StoredGroup => {
  const [left, gone] = [new Set(absent), new Set(dismissed)];
  const hex = members.map(({ account, at }) => {
    const flags = (left.has(account) ? LEFT : 0n) | (gone.has(account) ? DISMISSED : 0n);
    const bits = (bitsOf(account) << ID_SHIFT) | flags | BigInt(at);
    return bits.toString(16).padStart(2 * MEMBER_BYTES, '0');
  });
  return { ...group, members: Uint8Array.from(Buffer.from(hex.join(''), 'hex')) };
};

export const unpackGroup = ({ members: packed, ...group }: StoredGroup): Group => {
  const hex = Buffer.from(packed).toString('hex');
  const members: Member[] = [];
  const absent: AccountId[] = [];
  const dismissed: AccountId[] = [];
  for (const [each] of hex.matchAll(/.{32}/g)) {
    const bits = BigInt(`0x${each}`);
    const account = accountOf(bits >> ID_SHIFT);
    members.push({ account, at: Number(bits & (DISMISSED - 1n)) });
    if ((bits & LEFT) !== 0n) absent.push(account);
    if ((bits & DISMISSED) !== 0n) dismissed.push(account);
  }
  return { ...group, members, absent: absent.sort(), dismissed: dismissed.sort() };
};
