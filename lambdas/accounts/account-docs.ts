/** What the documents say of accounts. */
import { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { describeText, example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import {
  AccountCard,
  AccountChange,
  AccountView,
  NewAccount,
  PersonView,
  PostDefaultsChange,
  Relationship,
  SettingsChange,
  SettingsView,
  TermsAcceptance,
  TermsView,
} from './account-contract.ts';
import * as accounts from './account-examples.ts';
import { Permission } from './account-settings.ts';
import { PostDefaults } from './post-defaults.ts';
import type * as rows from './rows.ts';
import { Username } from './username.ts';

const hidesLikeCounts =
  "Hides the like counts of the account's posts from others: they get null as `counts.likes`.";
const seesLikeCounts =
  'Whether the account sees like counts. When false, `counts.likes` of posts by others is null for the account wherever somebody likes them; its own posts keep their count.';
const mentions =
  'Who can mention the account. Anyone can write its name; but written by anyone else it is plain text, is not among `mentions`, and the account is not notified of it.';

export const docs = {
  about: 'Accounts: usernames, profiles, avatars and settings.',
  values: {
    AccountId: {
      schema: AccountId,
      description: 'Opaque id of an account. It is stable: it stays the same when the username changes.',
      examples: { id: example('An account id', accounts.accountCard.accountId) },
    },
    Username: {
      schema: Username,
      description: `${limits.usernameMinLength} to ${limits.usernameMaxLength} characters from \`a-z 0-9 _ .\`; starts and ends with a letter or digit, with no two dots in a row. Upper case is folded to lower case.`,
      more: {
        minLength: limits.usernameMinLength,
        maxLength: limits.usernameMaxLength,
        pattern: '^(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9_.]*[A-Za-z0-9]$',
      },
      examples: { name: example('A username', accounts.newAccount.username) },
    },
    Permission: {
      schema: Permission,
      description: 'Who is allowed: `everyone`, `following` (people whom the account follows) or `nobody`.',
      examples: { following: example('People whom the account follows', accounts.settings.tagging) },
    },
  },
  bodies: {
    NewAccount: {
      schema: NewAccount,
      description: 'The username to claim, with a display name if you like.',
      examples: {
        claim: example('A username and a display name', accounts.newAccount),
        provider: example('With a sign-in of a provider', { ...accounts.newAccount, isNew: true }),
        terms: example('Accepting the terms of service', {
          ...accounts.newAccount,
          termsVersion: accounts.termsAcceptance.version,
        }),
      },
    },
    AccountChange: {
      schema: AccountChange,
      description: 'Changes to your profile. Fields you leave out stay as they are.',
      examples: {
        profile: example('Name, bio, links and avatar', accounts.accountChange),
        rename: example('A new username', { username: 'layla.haddad' }),
        removeAvatar: example('Remove the avatar', { avatarPhotoId: null }),
      },
    },
    PostDefaultsChange: {
      schema: PostDefaultsChange,
      description:
        'Changes to what your new posts and drafts say by default. Fields you leave out stay as they are.',
      examples: { followers: example('For followers', accounts.settingsChange.postDefaults) },
    },
    TermsAcceptance: {
      schema: TermsAcceptance,
      description: 'The version of the terms of service that you accept.',
      examples: { version: example('A version', accounts.termsAcceptance) },
    },
    SettingsChange: {
      schema: SettingsChange,
      description: 'Changes to your settings. Fields you leave out stay as they are.',
      examples: { private: example('A private account', accounts.settingsChange) },
    },
  },
  replies: {
    Relationship: {
      schema: Relationship,
      description: 'The relationship between you and an account.',
      examples: { following: example('You follow the account', accounts.relationship) },
    },
    AccountCard: {
      schema: AccountCard,
      description: 'A short form of an account, as shown beside a post or in a list of people.',
      examples: { card: example('An account without an avatar', accounts.accountCard) },
    },
    Account: {
      schema: AccountView,
      description: 'An account with its profile and counts.',
      examples: {
        own: example('Your own account', accounts.ownAccount),
        seen: example('An account that you follow', accounts.seenAccount),
      },
    },
    Terms: {
      schema: TermsView,
      description: 'Which terms of service you accepted, and whether others are in force.',
      examples: {
        accepted: example('Accepted', accounts.terms),
        due: example('A new version is in force', { ...accounts.terms, isDue: true }),
      },
    },
    Person: {
      schema: PersonView,
      description: 'An account in a list of people, with the relationship between you and it.',
      examples: { person: example('An account that you follow', accounts.person) },
    },
    PersonPage: {
      schema: pageOf(PersonView),
      description: 'A page of people.',
      examples: {
        page: example('A page with more to come', { items: [accounts.person], cursor: exampleCursor }),
      },
    },
    PostDefaults: {
      schema: PostDefaults,
      description: 'What new posts and drafts say where their author does not.',
      examples: { followers: example('For followers, who may comment', accounts.settings.postDefaults) },
    },
    Settings: {
      schema: SettingsView,
      description: 'The settings of your account.',
      examples: { settings: example('A private account', accounts.settings) },
    },
  },
  fields: {
    username: 'Unique username of the account.',
    accountId: 'Id of the account.',
    displayName: 'Display name of the account.',
    'NewAccount.displayName': describeText(
      'Display name of the account; defaults to the username.',
      limits.displayNameGraphemes,
    ),
    termsVersion:
      'The version of the terms of service that the person accepts: `terms.version` of `GET /v1/config`. It is needed for a new account where that has one, and means nothing where it has none.',
    'TermsAcceptance.version': 'The version that was shown: `terms.version` of `GET /v1/config`.',
    'Account.terms':
      'Which terms of service you accepted, in `GET /v1/me` alone; left out where the service has none to accept and you have accepted none.',
    accepted: 'The version that you accepted last; null when you have accepted none.',
    acceptedAt: 'When you accepted it.',
    'Terms.version': 'The version.',
    isDue:
      'Whether the terms in force have yet to be accepted: until then, whatever is new is refused with `terms_not_accepted`.',
    isNew:
      'That the person has no account yet. The first claim with a sign-in of a provider is refused with `link_or_new` without it; every other claim needs none.',
    'AccountChange.username': `A new username, at most ${limits.usernameChanges} times in ${limits.usernameChangeDays} days. The last ${limits.usernamesHeld} that you gave up are held for you for ${limits.usernameHeldDays} days.`,
    'AccountChange.displayName': describeText('Display name of the account.', limits.displayNameGraphemes),
    'AccountChange.bio': describeText('Bio of the account.', limits.bioGraphemes),
    'AccountChange.links': `Up to ${limits.profileLinks} URLs of web pages.`,
    avatarPhotoId:
      'Id of a photo of yours that is `ready`; null removes the avatar. Of an alt text of more than 400 bytes in UTF-8, avatars show the beginning.',
    avatar: 'The avatar; null when there is none.',
    bio: 'Bio of the account.',
    links: 'URLs of web pages of the account.',
    'Account.counts': 'Number of posts, followers and followed accounts.',
    posts: 'Number of published posts.',
    'Account.posts':
      'Number of published posts of the account that you can see, also of those that you are invited to co-author; posts of others that the account co-authors are not counted.',
    followers: 'Number of accounts that follow this one.',
    'Account.followers': 'Number of accounts that follow this one; null when it hides its lists from you.',
    following: 'Number of accounts that this one follows.',
    'Account.following': 'Number of accounts that this one follows; null when it hides its lists from you.',
    relationship:
      'The relationship between you and the account; left out for guests and for your own account.',
    'Relationship.following': 'Whether you follow the account.',
    followedBy: 'Whether the account follows you.',
    bell: 'Whether you are notified of new posts of the account.',
    requested: 'Whether you have requested to follow the account.',
    requestedBy: 'Whether the account has requested to follow you.',
    blocking: 'Whether you block the account.',
    muting: 'Whether you mute the account.',
    mutedUntil: 'When the mute ends; left out when it has no end or there is no mute.',
    mutingReposts: 'Whether you follow the account, or ask to, without what it reposts.',
    restricting: 'Whether you restrict the account.',
    isPrivate:
      'Whether the account is private: its posts and lists are only for followers whom it has accepted.',
    hidesFollowLists:
      'Whether the account hides its follow lists: others see neither its followers, nor whom it follows, nor how many there are.',
    hidesLikeCounts,
    seesLikeCounts,
    ownPostsInHome: 'Whether your own posts are in your home feed, those that you co-author among them.',
    repostsInHome:
      'Whether reposts bring posts to your home feed. To leave out those of one account, follow it with `reposts=mute`.',
    tagging: 'Who can tag the account on photos.',
    tagApproval: 'Whether tags need approval: a tag shows only after the account has accepted it.',
    sensitivePhotos:
      'What to do with sensitive photos of others: show them (`show`), show them behind a screen until asked (`ask`), or leave them out (`hide`). It is the `screen.treatment` of such photos.',
    postDefaults:
      'What new posts and drafts say where you leave it out. A draft keeps the defaults that held when it was made; posts and drafts that exist do not change.',
    'PostDefaults.visibility':
      'Who can see your new posts. An audience is no default: name one with each post that is for it.',
    'PostDefaults.licence': 'Licence of the photos of your new posts.',
    'PostDefaults.commentPolicy': 'Who can comment on your new posts, among the people who can see them.',
    'PostDefaults.commentApproval': 'Whether comments on your new posts need your approval before they show.',
    'PostDefaultsChange.visibility':
      'Who can see your new posts. An audience is no default: name one with each post that is for it.',
    'PostDefaultsChange.licence': 'Licence of the photos of your new posts.',
    'PostDefaultsChange.commentPolicy':
      'Who can comment on your new posts, among the people who can see them.',
    'PostDefaultsChange.commentApproval':
      'Whether comments on your new posts need your approval before they show.',
    'Settings.mentions': mentions,
    'SettingsChange.mentions': mentions,
  },
  parameters: {
    accountId: { description: 'Id of the account.', example: accounts.accountCard.accountId },
    username: {
      description:
        'Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.',
      example: 'layla.h',
    },
  },
  rows: {
    profileRow: {
      shape: '`Account` in `accounts/account.ts`',
      note: 'with a copy of what it takes to show the avatar, of its alt text at most 400 bytes: every card reads the row',
    },
    acceptedTermsRow: {
      note: 'written with the profile in one transaction, one for each version that was ever in force; read by exports alone',
    },
    usernameRow: {
      note: `written with the account in one transaction; the last ${limits.usernamesHeld} that were given up expire after ${limits.usernameHeldDays} days, an older one goes at once`,
    },
    identityRow: {
      note: 'written with the account in one transaction; read when a session begins',
    },
    accountIdentityRow: { note: 'lists the identities of an account, ten at most' },
    newIdentityRow: {
      note: 'a list for each day, which the daily export of users reads to see who is gone from the pool already',
    },
    addressRow: {
      note: 'the digest is keyed; written with the account where its address is verified, deleted with the identity',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
