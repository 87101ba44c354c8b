// Signs in, prints the home feed, comments on its first post and reads a post that does not exist, by the generated client.
@file:JvmName("FetchFeedKt")

import com.squareup.moshi.adapter
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import suwar.client.apis.CommentsApi
import suwar.client.apis.FeedsApi
import suwar.client.apis.MetaApi
import suwar.client.apis.PostsApi
import suwar.client.infrastructure.ApiClient
import suwar.client.infrastructure.ClientError
import suwar.client.infrastructure.ClientException
import suwar.client.infrastructure.Serializer
import suwar.client.models.ConfigIdentity
import suwar.client.models.NewComment
import suwar.client.models.Problem

fun variable(name: String): String = System.getenv(name) ?: error("$name is not set")

/** Cognito's own JSON API, as the description of the document says it is called. */
@OptIn(ExperimentalStdlibApi::class)
fun signIn(identity: ConfigIdentity, email: String, password: String): String {
    val parameters = mapOf("USERNAME" to email, "PASSWORD" to password)
    val body = mapOf("AuthFlow" to "USER_PASSWORD_AUTH", "ClientId" to identity.clientId, "AuthParameters" to parameters)
    val json = Serializer.moshi.adapter<Map<String, Any>>()
    val request = Request.Builder()
        .url(identity.endpoint.toString())
        .header("X-Amz-Target", "AWSCognitoIdentityProviderService.InitiateAuth")
        .post(json.toJson(body).toRequestBody("application/x-amz-json-1.1".toMediaType()))
        .build()
    OkHttpClient().newCall(request).execute().use { response ->
        val answer = json.fromJson(response.body.string())
        val result = answer?.get("AuthenticationResult") as? Map<*, *> ?: error("The sign-in was answered $answer")
        return result["AccessToken"] as String
    }
}

fun main() {
    val api = variable("SUWAR_API")
    val identity = MetaApi(api).getConfig().identity
    ApiClient.accessToken = signIn(identity, variable("SUWAR_EMAIL"), variable("SUWAR_PASSWORD"))

    val home = FeedsApi(api).getHomeFeed(limit = 10)
    for (post in home.items) println("post ${post.postId} ${post.state} ${post.counts.comments} ${post.location?.name} ${post.caption}")

    val comment = CommentsApi(api).createComment(home.items.first().postId, NewComment(text = "From Kotlin"))
    println("comment ${comment.text}")

    try {
        PostsApi(api).getPost(variable("SUWAR_MISSING_POST"))
    } catch (refusal: ClientException) {
        val body = (refusal.response as ClientError<*>).body as String
        println("problem ${Serializer.moshi.adapter(Problem::class.java).fromJson(body)?.code}")
    }
}
