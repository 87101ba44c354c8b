"""Signs in, prints the home feed, comments on its first post and reads a post that does not exist, by the generated client."""

import json
import os
import urllib.request

import suwar_client
from suwar_client.models.config_identity import ConfigIdentity


def sign_in(identity: ConfigIdentity, email: str, password: str) -> str:
    """Calls Cognito's own JSON API, as the description of the document says, and answers an access token."""
    body = {
        "AuthFlow": "USER_PASSWORD_AUTH",
        "ClientId": identity.client_id,
        "AuthParameters": {"USERNAME": email, "PASSWORD": password},
    }
    request = urllib.request.Request(
        str(identity.endpoint),
        data=json.dumps(body).encode(),
        headers={
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": "AWSCognitoIdentityProviderService.InitiateAuth",
        },
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)["AuthenticationResult"]["AccessToken"]


def main() -> None:
    configuration = suwar_client.Configuration(host=os.environ["SUWAR_API"])
    with suwar_client.ApiClient(configuration) as client:
        identity = suwar_client.MetaApi(client).get_config().identity
        configuration.access_token = sign_in(identity, os.environ["SUWAR_EMAIL"], os.environ["SUWAR_PASSWORD"])

        home = suwar_client.FeedsApi(client).get_home_feed(limit=10)
        for post in home.items:
            place = post.location.name if post.location else None
            print("post", post.post_id, post.state.value, post.counts.comments, place, post.caption)

        new_comment = suwar_client.NewComment(text="From Python")
        comment = suwar_client.CommentsApi(client).create_comment(home.items[0].post_id, new_comment)
        print("comment", comment.text)

        try:
            suwar_client.PostsApi(client).get_post(os.environ["SUWAR_MISSING_POST"])
        except suwar_client.ApiException as refusal:
            problem = suwar_client.Problem.from_json(refusal.body)
            print("problem", problem.code.value)


main()
