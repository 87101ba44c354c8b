/** What the documents say of staff. */
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { StaffLogEntryView, StaffMember, StaffMemberList, StaffSelf } from './staff-contract.ts';
import { staffLogEntry, staffMembers, staffSelf } from './staff-examples.ts';
import { listStaffLog } from './staff-routes.ts';
import type * as rows from './staff-rows.ts';

export const docs = {
  about: 'Staff: the roles of those who work on the deployment.',
  replies: {
    StaffSelf: {
      schema: StaffSelf,
      description: 'Your roles among the staff.',
      examples: { senior: example('A senior reviewer', staffSelf) },
    },
    StaffMember: {
      schema: StaffMember,
      description: 'Somebody with roles among the staff.',
      examples: { administrator: example('An administrator', staffMembers.items[0]) },
    },
    StaffMemberList: {
      schema: StaffMemberList,
      description: 'All who have roles among the staff.',
      examples: { one: example('One administrator', staffMembers) },
    },
    StaffLogEntry: {
      schema: StaffLogEntryView,
      description: 'Something that one of the staff did or looked at.',
      examples: { grant: example('A role was granted', staffLogEntry) },
    },
    StaffLogPage: {
      schema: listStaffLog.reply.schema,
      description: 'What staff did.',
      examples: { page: example('One of several pages', { items: [staffLogEntry], cursor: exampleCursor }) },
    },
  },
  fields: {
    roles:
      'Roles among the staff. `reviewer` decides on what is to be reviewed; `senior` also on what reviewers hand on; `administrator` grants roles and acts for people who cannot sign in; `auditor` reads what staff did.',
    signInUntil: 'Until when this sign-in is good for work.',
    'StaffMember.username': 'Username of the account; null where it is gone.',
    'StaffMemberList.items': 'Everybody with a role.',
    'StaffLogPage.items': 'Entries, the latest first.',
    entryId: 'Id of the entry.',
    'StaffLogEntry.at': 'When it was done.',
    done: 'What was done. `looked`: at something that is not public, which the person is shown too. `proposed`, `approved`, `dropped`: a proposal. `claimed`: became the first administrator. `fetched`: the addresses of an export. `read_hold`: what is kept under a legal hold. `read_preserved`: a picture that is preserved for authorities. `put_hash_list`, `deleted_hash_list`: a list of known pictures. `imported_hashes`: a file of hashes was taken into one. `cleared_hash`, `uncleared_hash`: a hash counts in no list, or does again. `demanded` and `lifted`: an authority’s demand.',
    'StaffLogEntry.role': 'The role by which it was done.',
    'StaffLogEntry.by': 'Account of who did it; null where it was erased.',
    'StaffLogEntry.about': 'Account that it was about; null where it was erased, or where it was about none.',
    'StaffLogEntry.proposalId': 'The proposal that it was about; null where it was about none.',
    'StaffLogEntry.kind': 'What was looked at; null where nothing was.',
    'StaffLogEntry.reason': 'Why it was looked at; null where nothing was.',
    'StaffLogEntry.detail':
      'More in a word or two, such as the role that was granted, the list of known pictures, or the hash; null where there is nothing to add.',
  },
  rows: {
    memberRow: { note: 'written and deleted with the roles of the account, which are what counts' },
    proposalRow: {
      shape: '`StoredProposal` in `staff/proposal.ts`',
      note: 'what one of the staff proposes and another approves; kept, without the names of accounts that were erased',
    },
    holdRow: {
      note: 'asked before anything of an account is erased; goes with the account when that is erased at last',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
