import { describe, expect, inject, it } from 'vitest';
import { standInAt } from '../support/endpoint-stand-in.ts';
import { dataOf } from '../support/people.ts';
import { decryptPush, makeDevice, verifySender } from '../support/push-device.ts';
import { given, settle, when } from './story.ts';

const standIn = standInAt(inject('receiver'));

describe('What happens reaches those who are not looking', () => {
  it('a phone is told of a new follower, until it is thrown away', async () => {
    const [amal, badr, dana] = await Promise.all(['amal', 'badr', 'dana'].map(given.somebody));
    if (!amal || !badr || !dana) throw new Error('Somebody is missing.');
    const { push } = dataOf(await amal.client.GET('/v1/config'));
    const phone = makeDevice(standIn.origin);
    dataOf(await amal.client.POST('/v1/me/push-subscriptions', { body: phone.subscription }));

    await when.follows(badr, amal);
    await settle();
    const [told, ...more] = await standIn.received(phone.path);
    if (!told) throw new Error('The phone was not told.');
    expect(more).toEqual([]);
    expect(await verifySender(told, push.vapidPublicKey)).toMatchObject({ aud: standIn.origin });
    expect(JSON.parse(decryptPush(phone, told.body))).toMatchObject({
      type: 'follow',
      text: { en: 'You have a new follower', ar: 'لديك متابع جديد' },
    });

    // The same phone, now dana's, tells amal nothing more; then it is gone.
    dataOf(await dana.client.POST('/v1/me/push-subscriptions', { body: phone.subscription }));
    expect(dataOf(await amal.client.GET('/v1/me/push-subscriptions')).items).toEqual([]);
    await standIn.answer(phone.path, { status: 410 });
    await when.follows(badr, dana);
    await settle();
    expect(await standIn.received(phone.path)).toHaveLength(2);
    expect(dataOf(await dana.client.GET('/v1/me/push-subscriptions')).items).toEqual([]);
  });

  it('nobody can have the server call where it should not', async () => {
    const mallory = await given.somebody('mallory');
    const { subscription } = makeDevice('https://push.example');
    for (const endpoint of [
      'https://169.254.169.254/latest/meta-data/',
      'https://10.0.0.1/',
      'https://[fd00:ec2::254]/',
      'https://0xa9fea9fe/',
      'https://push.example:6379/',
    ]) {
      const body = { ...subscription, endpoint };
      const { error } = await mallory.client.POST('/v1/me/push-subscriptions', { body });
      expect(error).toMatchObject({ status: 400, code: 'address_refused' });
    }
  });

  it('the operator is told of accounts and posts, and of nothing that people wrote', async () => {
    const nour = await given.somebody('nour');
    const postId = await when.posts(nour, { caption: 'a caption that stays here' });
    await when.deletes(nour, postId);
    await settle();
    const events = (await standIn.received('/webhooks'))
      .map(({ body }) => body.toString())
      .filter((body) => body.includes(nour.accountId));
    expect(events.map((body) => JSON.parse(body).type).sort()).toEqual([
      'account.created',
      'post.deleted',
      'post.published',
    ]);
    expect(events.join()).not.toMatch(/caption that stays|nour|@/);
  });
});
