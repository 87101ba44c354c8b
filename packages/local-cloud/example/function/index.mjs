import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client();

/** PUT /name keeps a note, GET /name reads it. */
export const handler = async ({ requestContext, rawPath, body }) => {
  const note = { Bucket: process.env.NOTES, Key: rawPath.slice(1) };
  if (requestContext.http.method === 'PUT') {
    await s3.send(new PutObjectCommand({ ...note, Body: body }));
    return { statusCode: 204 };
  }
  const { Body } = await s3.send(new GetObjectCommand(note));
  return { statusCode: 200, body: await Body.transformToString() };
};
