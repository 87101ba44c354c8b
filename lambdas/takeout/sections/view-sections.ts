/**
 * What the person looked at and shared in the last days. Nothing leads from an account to the rows of that, so they are looked for at the posts in the
 * person's home and at those with which the person did something since.
 */
import * as z from 'zod/mini';
import { feedReferenceRow } from '../../feeds/feed-rows.ts';
import { shareRow, viewRow } from '../../insights/insight-rows.ts';
import { VIEW_EVENT_DAYS } from '../../insights/view-event-store.ts';
import type { PostId } from '../../kernel/ids.ts';
import { timeOf } from '../../kernel/ids.ts';
import { chunksOf } from '../../platform/chunks.ts';
import { DAY_MS, dateOf, dayOf } from '../../platform/durations.ts';
import { isDefined } from '../../platform/is-defined.ts';
import { repostedPostRow, savedPostRow } from '../../reactions/reaction-rows.ts';
import { likesOf } from './likes.ts';
import type { Section, Source } from './section.ts';
import { rowsOf } from './section.ts';

const POSTS_AT_ONCE = 6; // two keys a day for each: as many as a batch takes

async function* postsSeen(source: Source): AsyncGenerator<readonly PostId[]> {
  const { accountId, now } = source;
  const since = now - VIEW_EVENT_DAYS * DAY_MS;
  const home = rowsOf(source, feedReferenceRow, feedReferenceRow.partition({ reader: accountId }));
  for await (const found of home) yield found.map(({ postId }) => postId);
  const done = [
    likesOf(source),
    rowsOf(source, savedPostRow, savedPostRow.partition({ account: accountId })),
    rowsOf(source, repostedPostRow, repostedPostRow.partition({ account: accountId })),
  ];
  for (const pages of done) {
    for await (const found of pages) {
      yield found.filter(({ act }) => timeOf(act) > since).map(({ postId }) => postId);
    }
  }
}

async function* viewsOf(source: Source) {
  const { accountId: viewer, now, table } = source;
  const days = Array.from({ length: VIEW_EVENT_DAYS }, (_, ago) => dateOf(dayOf(now) - ago));
  const told = new Set<PostId>();
  for await (const found of postsSeen(source)) {
    const others = found.filter((postId) => !told.has(postId));
    for (const postId of others) told.add(postId);
    for (const some of chunksOf([...new Set(others)], POSTS_AT_ONCE)) {
      const keys = some.flatMap((postId) =>
        days.flatMap((day) => [viewRow.key({ postId, day, viewer }), shareRow.key({ postId, day, viewer })]),
      );
      const rows = await table.getMany(keys, { consistent: true });
      yield rows
        .map((row) => {
          const view = viewRow.parseIfOwn(row);
          const event = view ?? shareRow.parseIfOwn(row);
          return event && { postId: event.postId, did: view ? 'view' : 'share', day: event.day };
        })
        .filter(isDefined);
    }
  }
}

const views: Section = {
  name: 'views',
  title: {
    en: 'Posts you viewed or shared in the last days, of those in your home or that you liked, saved or reposted',
    ar: 'منشورات شاهدتَها أو شاركتَها في الأيام الأخيرة، مما ورد في صفحتك الرئيسية أو أعجبك أو حفظتَه أو أعدتَ نشره',
  },
  of: [viewRow, shareRow],
  item: z.object({ postId: z.string(), did: z.string(), day: z.string() }),
  read: viewsOf,
};

export const viewSections = [views] as const;
