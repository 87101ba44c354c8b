import type { Cloud } from '../contract/contract.ts';

/**
 * Sends the event bus what CloudTrail records of a call with somebody's access token, as if the account had a trail: without the token, and with
 * the user's subject.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logging-using-cloudtrail.html
 */
export function recordCall(cloud: Cloud, operation: string, subject: string): void {
  const eventTime = `${new Date(cloud.now()).toISOString().slice(0, 19)}Z`;
  cloud.background.track(
    cloud.bus.put({
      source: 'aws.cognito-idp',
      detailType: 'AWS API Call via CloudTrail',
      detail: {
        eventVersion: '1.08',
        userIdentity: { type: 'Unknown', principalId: 'Anonymous' },
        eventTime,
        eventSource: 'cognito-idp.amazonaws.com',
        eventName: operation,
        awsRegion: cloud.region,
        requestParameters: { accessToken: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
        responseElements: null,
        additionalEventData: { sub: subject },
        readOnly: false,
        eventType: 'AwsApiCall',
        managementEvent: true,
        recipientAccountId: cloud.accountId,
        eventCategory: 'Management',
      },
    }),
  );
}
