/**
 * The console in Chromium, as `npm start` serves it: every page in both languages and colour schemes has nothing that axe-core finds, and a whole review
 * is done by keyboard. CHROMIUM names the browser; without it this is skipped. SCREENSHOTS names a folder for pictures of all pages.
 */
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { controlsOf } from '../support/cloud.ts';
import { dataOf, join as joinNetwork } from '../support/people.ts';
import { fillQueue, reportedPost, staffForBrowser } from '../support/review-world.ts';
import { giveRoles } from '../support/staff.ts';
import { totp } from '../support/totp.ts';
import { apiUrl } from './story.ts';

const executablePath = process.env['CHROMIUM'];
if (executablePath === undefined) console.warn('SKIPPED the console in a browser: CHROMIUM names none.');
const screenshots = process.env['SCREENSHOTS'];

const MOST_TABS = 80;
/** The page's policy lets nothing be evaluated in it again and again, so that is asked for from here. */
const patience = { timeout: 60_000 };
const languages = ['en', 'ar'] as const;

describe.skipIf(executablePath === undefined)('the console in a browser', () => {
  let browser: Browser;
  const cloud = { apiUrl, ...controlsOf(apiUrl) };
  let world: Awaited<ReturnType<typeof fillQueue>>;
  const complaints: string[] = [];

  beforeAll(async () => {
    world = await fillQueue(cloud);
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
  }, 60_000);

  /** A window of somebody's own. What the page's policy refused, and errors of scripts, are kept. */
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'UTC',
      viewport: { width: 1360, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (/Content Security Policy|Minified React/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(inject('consoleUrl'));
    return page;
  };

  /** What the element with the focus is called. */
  const focused = (page: Page): Promise<string> =>
    page.evaluate<string>(`(() => {
      const element = document.activeElement;
      return element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    })()`);

  const tabTo = async (page: Page, name: string): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await focused(page)).startsWith(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`No Tab leads to ${name}`);
  };

  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();

  const signIn = async (
    page: Page,
    { email, password }: { readonly email: string; readonly password: string },
    code: () => string,
  ) => {
    await heading(page, 'Sign in');
    await tabTo(page, 'Email address');
    await page.keyboard.type(email);
    await tabTo(page, 'Password');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await heading(page, 'Enter your code');
    await tabTo(page, 'Six-digit code');
    await page.keyboard.type(code());
    await page.keyboard.press('Enter');
  };

  const checkPage = async (page: Page, name: string): Promise<void> => {
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate<readonly string[]>(
        `axe.run(document).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
      );
      expect(found, `${name}, ${colorScheme}`).toEqual([]);
      if (screenshots !== undefined) {
        await page.screenshot({ path: join(screenshots, `${name}-${colorScheme}.png`), fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };

  const turnTo = async (page: Page, language: (typeof languages)[number]): Promise<void> => {
    await page.evaluate(
      `document.documentElement.lang === '${language}' || document.querySelector('button[lang="${language}"]').click()`,
    );
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.waitForLoadState('networkidle');
  };

  /** In both languages, with what was opened and typed in it. */
  const checkInBoth = async (page: Page, name: string): Promise<void> => {
    for (const language of languages) {
      await turnTo(page, language);
      await checkPage(page, `${name}-${language}`);
    }
    await turnTo(page, 'en');
  };

  it('is reviewed in by keyboard alone, from the sign-in to the outcome of the report', async () => {
    const reviewer = await staffForBrowser(cloud, 'dana', ['reviewer']);
    const urgent = await reportedPost(cloud, world.author, world.reporter, 'child_at_risk');
    const page = await open();
    await signIn(page, reviewer, () => totp(reviewer.secret));
    await heading(page, 'Queue');
    await page.getByRole('link', { name: new RegExp(urgent.itemId.slice(-6)) }).waitFor();
    await page.keyboard.press('n');
    await heading(page, 'Review: post');
    expect(page.url()).toContain(encodeURIComponent(urgent.itemId));

    const picture = page.getByRole('button', { name: /Show picture 1/ });
    expect(await picture.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('v');
    expect(await picture.getAttribute('aria-pressed')).toBe('true');
    const width = () => page.evaluate<number>(`document.querySelector('.picture img').naturalWidth`);
    await expect.poll(width, patience).toBeGreaterThan(0);

    await page.getByRole('button', { name: /^Close as no violation/ }).waitFor();
    await page.keyboard.press('d');
    await tabTo(page, 'Remove');
    await page.keyboard.press('Space');
    await tabTo(page, 'Rule that was broken');
    await page.keyboard.type("Somebody's privacy");
    await tabTo(page, 'Facts, in English');
    await page.keyboard.type('The caption names the number of the house.');
    await tabTo(page, 'Facts, in Arabic');
    await page.keyboard.type('يذكر النص رقم المنزل.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Yes, decide');
    await page.keyboard.press('Enter');
    await page.getByText('Decided. The item is closed.').waitFor();

    await cloud.settle();
    const params = { path: { reportId: urgent.reportId } };
    const report = dataOf(await world.reporter.client.GET('/v1/me/reports/{reportId}', { params }));
    expect(report).toMatchObject({ state: 'decided', outcome: 'action_taken' });
    await page.context().close();
  });

  it('has nothing on any page that axe-core finds, in both languages, light and dark', async () => {
    const person = await staffForBrowser(cloud, 'salma', ['reviewer', 'senior', 'administrator', 'auditor']);
    const page = await open();
    await heading(page, 'Sign in');
    await checkInBoth(page, 'sign-in');
    await signIn(page, person, () => totp(person.secret));
    await heading(page, 'Queue');
    await page.getByRole('table').waitFor();
    await checkInBoth(page, 'queue');
    const go = async (path: string, title: string | RegExp) => {
      await page.evaluate(`location.hash = '#/${path}'`);
      await heading(page, title);
      await page.waitForLoadState('networkidle');
      await expect.poll(() => page.locator('p[role="status"]').count(), patience).toBe(0);
    };

    await go(`items/${world.post.itemId}`, 'Review: post');
    await page.keyboard.press('c');
    await page.getByRole('checkbox', { name: 'Show behind a screen' }).check();
    await page.getByRole('checkbox', { name: 'Suspend' }).check();
    await page.getByRole('button', { name: /^Decide/ }).click();
    await page.getByText('Something is missing').waitFor();
    await page.getByText('What the person reads').click();
    await checkInBoth(page, 'item');
    await go(`items/${world.appealed.itemId}`, 'Review: post');
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: 'Answer the appeal' }).waitFor();
    await page.locator('.decision summary').first().click();
    await checkInBoth(page, 'appeal');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await checkPage(page, 'keys-en');
    await page.keyboard.press('Escape');

    await go('appeals', 'Appeals');
    await checkInBoth(page, 'appeals');
    await go('macros', 'Saved texts');
    await checkInBoth(page, 'macros');
    await go(`support?by=username&value=${world.second.username}`, 'Accounts');
    await page.getByRole('button', { name: 'Propose' }).waitFor();
    await checkInBoth(page, 'support');
    await page.getByRole('button', { name: 'Propose' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('What', { exact: true }).selectOption('hold');
    await checkPage(page, 'propose-en');
    await page.keyboard.press('Escape');
    for (const [path, title] of [
      ['proposals', 'Proposals'],
      ['holds', 'Legal holds'],
      ['members', 'Staff'],
      ['policy', 'Known pictures and policy'],
      ['log', 'Staff log'],
      ['transparency', 'Transparency'],
      ['standing', 'My standing'],
    ] as const) {
      await go(path, title);
      await checkInBoth(page, path);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await go('queue', 'Queue');
    await checkInBoth(page, 'queue-narrow');
    await page.context().close();
    expect(complaints).toEqual([]);
  }, 600_000);

  it('sets up a second factor for somebody who then joins the staff, and signs in with it', async () => {
    const person = await joinNetwork(cloud.apiUrl, 'yusuf');
    const page = await open();
    await page.getByLabel('Email address').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Set up a second factor' }).click();
    await heading(page, 'Set up your second factor');
    await page.getByRole('button', { name: 'Set up a second factor' }).click();
    await page.getByRole('img', { name: 'QR code of the key' }).waitFor();
    const key = await page.locator('.id').textContent();
    const secret = (key ?? '').replaceAll(' ', '');
    await checkInBoth(page, 'second-factor');
    await page.getByLabel('Six-digit code').fill(totp(secret, -1));
    await page.keyboard.press('Enter');
    await page.getByText('Your second factor is on.').waitFor();
    await giveRoles(cloud, person, ['reviewer']);
    await signIn(page, person, () => totp(secret));
    await heading(page, 'Queue');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    await page.context().close();
  });

  it('shows somebody who is not on the staff how their own account stands, and no page of the staff', async () => {
    const page = await open();
    await page.getByLabel('Email address').fill(world.author.email);
    await page.getByLabel('Password').fill(world.author.password);
    await page.keyboard.press('Enter');
    await heading(page, 'You are not on the staff');
    expect(await page.getByRole('link', { name: 'Queue' }).count()).toBe(0);
    await checkInBoth(page, 'not-staff');
    await page.getByRole('link', { name: 'My standing' }).first().click();
    await heading(page, 'My standing');
    await page.getByText('Remove').first().click();
    await checkInBoth(page, 'standing-with-decisions');
    await page.context().close();
  });
});
