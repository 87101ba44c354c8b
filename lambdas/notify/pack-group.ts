/**
 * How the row of a group holds who was ever part of it: 16 bytes each, 80 bits of the account's id, one for who has left, 47 of the time in
 * milliseconds. So a full group of fifty, all of whom have left, is one write unit.
 */
import * as z from 'zod/mini';
import { AccountId, CROCKFORD, NotificationId } from '../kernel/ids.ts';
import type { Group, Member } from './notification-group.ts';

const MEMBER_BYTES = 16;
const ID_LENGTH = 16;
const TIME_BITS = 47n;
const LEFT = 1n << TIME_BITS;
const ID_SHIFT = TIME_BITS + 1n;

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

export const packGroup = ({ members, absent, ...group }: Group): StoredGroup => {
  const left = new Set(absent);
  const hex = members.map(({ account, at }) => {
    const bits = (bitsOf(account) << ID_SHIFT) | (left.has(account) ? LEFT : 0n) | BigInt(at);
    return bits.toString(16).padStart(2 * MEMBER_BYTES, '0');
  });
  return { ...group, members: Uint8Array.from(Buffer.from(hex.join(''), 'hex')) };
};

export const unpackGroup = ({ members: packed, ...group }: StoredGroup): Group => {
  const hex = Buffer.from(packed).toString('hex');
  const members: Member[] = [];
  const absent: AccountId[] = [];
  for (const [each] of hex.matchAll(/.{32}/g)) {
    const bits = BigInt(`0x${each}`);
    const account = accountOf(bits >> ID_SHIFT);
    members.push({ account, at: Number(bits & (LEFT - 1n)) });
    if ((bits & LEFT) !== 0n) absent.push(account);
  }
  return { ...group, members, absent: absent.sort() };
};
