/** Dollars of what people do, all in: from what this run measured and a model that is stated here. */
import { type AllIn, dollarsOf } from '../../lib/prices/all-in.ts';
import { type Measured, MONTH, sumOfUsages, usageOfPerson } from '../../lib/prices/person.ts';
import { pricesIn } from '../../lib/prices/prices.ts';
import type { ActionFigures } from './action-figures.ts';
import type { PageFigures } from './home-page-figures.ts';
import type { PhotoPipelineFigures } from './photo-pipeline.ts';
import { region } from './prices.ts';
import { rounded } from './statistics.ts';

/** What the figures rest on beside the measured ones. */
export const model = {
  /** CPU of an invocation that handles no pictures, in milliseconds, and the log of it, in bytes. */
  invocationCpuMs: 5,
  invocationLogBytes: 650,
  /** Rows of a post, its photo and what refers to both, in bytes. */
  rowBytesOfPost: 6_000,
  bytesOfOtherPage: 3_000,
  month: MONTH,
} as const;

export interface AllInFigures {
  readonly what: string;
  readonly times: number;
  readonly requests: number;
  readonly time: number;
  readonly transferAndLogs: number;
  readonly storage: number;
  readonly dollars: number;
}

const prices = pricesIn(region);

/** An action by its measured requests, with time and logs by the model. */
const usageOf = (actions: readonly ActionFigures[], name: string, egress = 0): AllIn => {
  const found = actions.find(({ action }) => action === name);
  if (found === undefined) throw new Error(`The bench measures no action "${name}"`);
  const { invocations, requests } = found;
  return {
    requests,
    cpuMs: { lambdaArm: invocations * model.invocationCpuMs },
    bytes: { egress, logsIngested: invocations * model.invocationLogBytes },
  };
};

/** A post of the largest usual photo: both picture functions decode it, moderation in a smaller size. */
const postUsage = (actions: readonly ActionFigures[], { photos }: PhotoPipelineFigures): AllIn => {
  const photo = photos.find((each) => each.photo.startsWith('phone-8mp')) ?? photos[0];
  if (photo === undefined) throw new Error('The bench measured no photo');
  const { normaliseCpuMs, renditionsCpuMs, placeholderCpuMs, moderationCpuMs, storedBytes } = photo;
  const pictures = {
    requests: { eventBridgeEvent: 1 },
    cpuMs: { lambdaX86: normaliseCpuMs + renditionsCpuMs + placeholderCpuMs + moderationCpuMs },
    bytes: {},
    storedBytes: { s3Stored: storedBytes, dynamodbStored: model.rowBytesOfPost },
  };
  return sumOfUsages([
    [1, usageOf(actions, 'post of one photo, one follower')],
    [1, pictures],
  ]);
};

const figuresOf = (what: string, times: number, usage: AllIn, more = 0): AllInFigures => {
  const { requests, time, transferAndLogs, storage, all } = dollarsOf(usage, prices, times);
  return {
    what,
    times,
    requests: rounded(requests, 2),
    time: rounded(time, 2),
    transferAndLogs: rounded(transferAndLogs, 2),
    storage: rounded(storage, 2),
    dollars: rounded(all + more, 2),
  };
};

interface Benched {
  readonly pages: readonly PageFigures[];
  readonly actions: readonly ActionFigures[];
  readonly photoPipeline: PhotoPipelineFigures;
}

/** What each thing that people do takes, by this run. */
export const measuredBy = ({ pages, actions, photoPipeline }: Benched): Measured => {
  const [page, notModified] = pages;
  if (page === undefined || notModified === undefined) throw new Error('The bench measured no home page');
  return {
    homePage: page.usage,
    homePageNotModified: notModified.usage,
    otherPage: usageOf(actions, 'profile grid page of 20', model.bytesOfOtherPage),
    post: postUsage(actions, photoPipeline),
    follow: usageOf(actions, 'follow'),
  };
};

/** All-in dollars of a million pages, a thousand posts and a thousand people for a month (Cognito among the last). */
export const allInFigures = (benched: Benched): readonly AllInFigures[] => {
  const measured = measuredBy(benched);
  return [
    ...benched.pages.map(({ what, usage }) => figuresOf(`million times: ${what}`, 1e6, usage)),
    figuresOf('thousand posts of one photo, stored for a year', 1e3, measured.post),
    figuresOf(
      'thousand people for a month',
      1e3,
      usageOfPerson(measured),
      1e3 * prices.perMonth.cognitoLiteUser,
    ),
  ];
};
