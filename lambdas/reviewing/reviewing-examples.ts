/** Example values of reviewing, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { AppealAnswer, DecidedItem, ItemDecision } from './decision-contract.ts';
import type {
  Closings,
  ClosingsAnswer,
  Escalation,
  ItemDetail,
  ItemView,
  MacroView,
  NewMacro,
  NewNote,
  ReporterMute,
  ReporterView,
} from './reviewing-contract.ts';

const accountId = '0123456789ABCDEF';
const postId = '01KAVZ2M9T0123456789ABCDEF';
const itemId = '8Q2W6E0R4T1Y5X3V7B9N';

export const item = {
  itemId,
  subject: { kind: 'post', postId },
  accountId,
  state: 'open',
  sources: ['report'],
  priority: 3,
  openedAt: '2026-11-23T18:00:00.000Z',
  reports: 2,
  escalated: false,
  claim: null,
  outcome: null,
} satisfies z.input<typeof ItemView>;

export const detail = {
  ...item,
  claim: { accountId: 'FEDCBA9876543210', until: '2026-11-23T18:20:00.000Z' },
  owner: {
    accountId,
    username: 'cheap.lenses',
    displayName: 'Cheap lenses',
    bio: '',
    status: 'active',
    isPrivate: false,
    createdAt: '2026-11-20T08:00:00.000Z',
  },
  content: {
    version: '1 published',
    name: 'A lens for ten dollars',
    text: 'Send the money first.',
    state: 'published',
    visibility: 'public',
    isPublic: true,
    photos: [],
    verdicts: [{ photoId: '01KAVZ2M9T4Q7X0C5B8N3D6F1G', verdict: 'approved', reasons: [], policy: '2' }],
  },
  recentReports: [
    {
      reportId: '01KAVZ2M9T4Q7X0C5B8N3D6F1H',
      accountId: '1123456789ABCDEF',
      reason: 'scam',
      text: 'They sell a lens that does not exist.',
      trusted: false,
      at: '2026-11-23T18:00:00.000Z',
      was: { name: 'A lens for ten dollars', text: 'Send the money first.' },
    },
  ],
  notices: [],
  events: [{ at: '2026-11-23T18:00:00.000Z', what: 'opened', source: 'report' }],
  decisions: [],
  matches: [],
} satisfies z.input<typeof ItemDetail>;

export const decision = {
  actions: [{ kind: 'remove' }, { kind: 'suspend', on: 'account', endsAt: '2026-12-23T18:00:00.000Z' }],
  statement: {
    facts: {
      en: 'The post asks for money before anything is sent.',
      ar: 'يطلب المنشور مالًا قبل إرسال أي شيء.',
    },
    rule: 'scam',
    ground: 'terms',
  },
} satisfies z.input<typeof ItemDecision>;

export const nothing = { actions: [], note: 'An honest offer.' } satisfies z.input<typeof ItemDecision>;

export const appealAnswer = {
  decisionId: '01KAVZ2M9T4Q7X0C5B8N3D6F1K',
  outcome: 'reversed',
  answer: { en: 'You sell what you show. We are sorry.', ar: 'أنت تبيع ما تعرضه. نعتذر منك.' },
} satisfies z.input<typeof AppealAnswer>;

export const decidedItem = {
  item: { ...item, state: 'closed', outcome: 'action_taken' },
  decisionIds: ['01KAVZ2M9T4Q7X0C5B8N3D6F1K'],
} satisfies z.input<typeof DecidedItem>;

export const note = { text: 'Same pictures as the account that was closed in May.' } satisfies z.input<
  typeof NewNote
>;

export const escalation = { note: 'May be a matter for the police.' } satisfies z.input<typeof Escalation>;

export const closings = {
  itemIds: [itemId],
  note: 'Reported by one person, nothing in it.',
} satisfies z.input<typeof Closings>;

export const closingsAnswer = { closed: [itemId], left: [] } satisfies z.input<typeof ClosingsAnswer>;

export const newMacro = {
  name: 'Scam: money first',
  en: 'The post asks for money before anything is sent.',
  ar: 'يطلب المنشور مالًا قبل إرسال أي شيء.',
} satisfies z.input<typeof NewMacro>;

export const macro = { macroId: '01KAVZ2M9T4Q7X0C5B8N3D6F1J', ...newMacro } satisfies z.input<
  typeof MacroView
>;

export const mute = { days: 30 } satisfies z.input<typeof ReporterMute>;

export const reporter = {
  accountId,
  decided: 12,
  upheld: 1,
  trusted: false,
  mutedUntil: '2026-12-23T18:00:00.000Z',
} satisfies z.input<typeof ReporterView>;
