import { DetectModerationLabelsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mark, makeMarkedPicture } from '../../src/rekognition/marked-pictures.ts';
import { type Rekognition, startRekognition } from '../../src/rekognition/rekognition.ts';

describe('the stand-in for Rekognition', () => {
  let rekognition: Rekognition;
  let client: RekognitionClient;

  beforeAll(async () => {
    rekognition = await startRekognition({ host: '127.0.0.1', log: () => undefined });
    client = new RekognitionClient({
      endpoint: rekognition.endpoint.href,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    client.destroy();
    await rekognition.stop();
  });

  const detect = (bytes: Uint8Array, minConfidence?: number) =>
    client.send(
      new DetectModerationLabelsCommand({
        Image: { Bytes: bytes },
        ...(minConfidence === undefined ? {} : { MinConfidence: minConfidence }),
      }),
    );
  const plain = (width: number, height: number, format: 'jpeg' | 'png' | 'webp') =>
    sharp({ create: { width, height, channels: 3, background: '#58a' } })
      .toFormat(format)
      .toBuffer();

  it.each<[Mark, string, number]>([
    ['explicit', 'Explicit', 90],
    ['violent', 'Violence', 90],
    ['borderline', 'Explicit', 60],
    ['suggestive', 'Swimwear or Underwear', 90],
    ['hate', 'Hate Symbols', 90],
  ])('names what a marked picture stands for: %s', async (mark, topLabel, least) => {
    const { ModerationLabels: labels = [], ModerationModelVersion } = await detect(
      await makeMarkedPicture(mark),
    );
    expect(ModerationModelVersion).toBe('7.0');
    const top = labels.find((label) => label.TaxonomyLevel === 1);
    expect(top).toMatchObject({ Name: topLabel, ParentName: '' });
    expect(top?.Confidence).toBeGreaterThanOrEqual(least);
    const names = labels.map((label) => label.Name);
    for (const label of labels.filter(({ TaxonomyLevel }) => TaxonomyLevel !== 1)) {
      expect(names).toContain(label.ParentName);
    }
  });

  it('leaves out labels below the asked confidence', async () => {
    const picture = await makeMarkedPicture('borderline');
    expect((await detect(picture, 60)).ModerationLabels).toHaveLength(3);
    expect((await detect(picture, 80)).ModerationLabels).toEqual([]);
  });

  it('classifies any other picture, each time alike', async () => {
    const picture = await plain(300, 200, 'jpeg');
    const first = await detect(picture, 0);
    const second = await detect(picture, 0);
    expect(first.ModerationLabels).not.toEqual([]);
    expect(second.ModerationLabels).toEqual(first.ModerationLabels);
    expect((await detect(picture)).ModerationLabels).toEqual([]);
  });

  it('refuses other formats, broken, small and large pictures as Rekognition does', async () => {
    const invalid = { name: 'InvalidImageFormatException' };
    await expect(detect(await plain(200, 200, 'webp'))).rejects.toMatchObject(invalid);
    await expect(detect(Buffer.from('no picture'))).rejects.toMatchObject(invalid);
    await expect(detect((await plain(200, 200, 'jpeg')).subarray(0, 300))).rejects.toMatchObject(invalid);
    await expect(detect(await plain(79, 200, 'png'))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(detect(await plain(80, 80, 'png'))).resolves.toBeDefined();
    await expect(detect(Buffer.alloc(5 * 1024 * 1024 + 1))).rejects.toMatchObject({
      name: 'ImageTooLargeException',
    });
    await expect(detect(new Uint8Array())).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('says that it does not read buckets', async () => {
    const inBucket = new DetectModerationLabelsCommand({ Image: { S3Object: { Bucket: 'b', Name: 'k' } } });
    await expect(client.send(inBucket)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('S3Object'),
    });
  });
});
