import { createPublicKey } from 'node:crypto';
import * as z from 'zod';
import type { ResourceHandler } from '../contract/contract.ts';
import { parseProperties } from '../contract/resource-properties.ts';
import { StartError } from '../contract/start-error.ts';
import { distributionHandler, NOTHING_IS_CACHED } from './distribution-resource.ts';
import { idOf, partsOf } from './parts.ts';
import { ResponseHeadersPolicy } from './response-headers.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html */
const isKeyOfCloudFront = (pem: string): boolean => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPublicKey(pem);
  return (
    (type === 'rsa' && details?.modulusLength === 2_048) ||
    (type === 'ec' && details?.namedCurve === 'prime256v1')
  );
};

/** Makes distributions and what belongs to them. */
export const cloudFrontHandlers: readonly ResourceHandler[] = [
  distributionHandler,
  {
    type: 'AWS::CloudFront::OriginAccessControl',
    honoured: [
      'OriginAccessControlConfig.SigningBehavior',
      'OriginAccessControlConfig.OriginAccessControlOriginType',
    ],
    meaningless: {
      'OriginAccessControlConfig.Name': 'A name.',
      'OriginAccessControlConfig.Description': 'A note.',
      'OriginAccessControlConfig.SigningProtocol': 'There is only one.',
    },
    create: async (resource, cloud) => {
      const { OriginAccessControlConfig: config } = parseProperties(
        z.object({
          OriginAccessControlConfig: z.object({
            SigningBehavior: z.enum(['always', 'never', 'no-override']),
            OriginAccessControlOriginType: z.literal('s3', 'Only buckets are supported as origins.'),
          }),
        }),
        resource,
      );
      const id = idOf('E', resource.logicalId);
      partsOf(cloud).accessControls.set(id, config.SigningBehavior !== 'never');
      return { ref: id, attributes: { Id: id } };
    },
  },
  {
    type: 'AWS::CloudFront::PublicKey',
    honoured: ['PublicKeyConfig.EncodedKey'],
    meaningless: {
      'PublicKeyConfig.Name': 'A name.',
      'PublicKeyConfig.Comment': 'A note.',
      'PublicKeyConfig.CallerReference': 'Makes a request to AWS unique.',
    },
    create: async (resource, cloud) => {
      const { PublicKeyConfig: config } = parseProperties(
        z.object({ PublicKeyConfig: z.object({ EncodedKey: z.string() }) }),
        resource,
      );
      if (!isKeyOfCloudFront(config.EncodedKey)) {
        throw new StartError(
          `${resource.logicalId}: CloudFront takes RSA keys of 2048 bits and ECDSA keys on P-256 only.`,
        );
      }
      const id = idOf('K', config.EncodedKey);
      partsOf(cloud).publicKeys.set(id, config.EncodedKey);
      return { ref: id, attributes: { Id: id, CreatedTime: new Date(cloud.now()).toISOString() } };
    },
  },
  {
    type: 'AWS::CloudFront::KeyGroup',
    honoured: ['KeyGroupConfig.Items'],
    meaningless: { 'KeyGroupConfig.Name': 'A name.', 'KeyGroupConfig.Comment': 'A note.' },
    create: async (resource, cloud) => {
      const { KeyGroupConfig: config } = parseProperties(
        z.object({ KeyGroupConfig: z.object({ Items: z.array(z.string()) }) }),
        resource,
      );
      const id = idOf('G', resource.logicalId);
      partsOf(cloud).keyGroups.set(id, config.Items);
      return { ref: id, attributes: { Id: id } };
    },
  },
  {
    type: 'AWS::CloudFront::ResponseHeadersPolicy',
    honoured: [
      'ResponseHeadersPolicyConfig.CorsConfig',
      'ResponseHeadersPolicyConfig.CustomHeadersConfig',
      'ResponseHeadersPolicyConfig.RemoveHeadersConfig',
      ...[
        'ContentSecurityPolicy',
        'ContentTypeOptions',
        'FrameOptions',
        'ReferrerPolicy',
        'StrictTransportSecurity',
      ].map((name) => `ResponseHeadersPolicyConfig.SecurityHeadersConfig.${name}`),
    ],
    meaningless: {
      'ResponseHeadersPolicyConfig.Name': 'A name.',
      'ResponseHeadersPolicyConfig.Comment': 'A note.',
    },
    create: async (resource, cloud) => {
      const { ResponseHeadersPolicyConfig: config } = parseProperties(
        z.object({ ResponseHeadersPolicyConfig: ResponseHeadersPolicy }),
        resource,
      );
      const id = idOf('H', resource.logicalId);
      partsOf(cloud).headersPolicies.set(id, config);
      return { ref: id, attributes: { Id: id } };
    },
  },
  ...['CachePolicy', 'OriginRequestPolicy'].map(
    (kind): ResourceHandler => ({
      type: `AWS::CloudFront::${kind}`,
      honoured: [],
      meaningless: { [`${kind}Config`]: NOTHING_IS_CACHED },
      create: async ({ logicalId }) => {
        const id = idOf('P', logicalId);
        return { ref: id, attributes: { Id: id } };
      },
    }),
  ),
];
