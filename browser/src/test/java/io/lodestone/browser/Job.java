// SPDX-License-Identifier: Apache-2.0
package io.lodestone.browser;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import io.lodestone.study.json.JsonText;
import java.util.List;
import java.util.Map;

/// Work that is asked for over the interface, where a test is not about the asking.
final class Job {

  private static final int MOST_SECONDS = 300;

  private final APIRequestContext requests;
  private final int number;

  private Job(APIRequestContext requests, int number) {
    this.requests = requests;
    this.number = number;
  }

  /// Asks for a job.
  static Job of(Workbench workbench, String command, String study, Map<String, String> options) {
    APIRequestContext requests =
        workbench
            .playwright
            .request()
            .newContext(
                new APIRequest.NewContextOptions()
                    .setBaseURL(workbench.address())
                    .setExtraHTTPHeaders(Map.of("X-Lodestone", "1")));
    String body = JsonText.of(Map.of("command", command, "study", study, "options", options));
    String answer = requests.post("/api/jobs", RequestOptions.create().setData(body)).text();
    Object number = JsonText.read(answer, Map.class).get("number");
    if (!(number instanceof Integer whole)) {
      throw new IllegalStateException("no job: " + answer);
    }
    return new Job(requests, whole);
  }

  /// Waits until it is done.
  ///
  /// @return the run it has written
  String await() {
    for (int i = 0; i < 10 * MOST_SECONDS; i++) {
      Map<?, ?> job = JsonText.read(requests.get("/api/jobs/" + number).text(), Map.class);
      if (!List.of("WAITING", "RUNNING").contains(String.valueOf(job.get("state")))) {
        if (!job.get("state").equals("DONE")) {
          throw new IllegalStateException("the job failed: " + job);
        }
        return String.valueOf(job.get("run"));
      }
      pause();
    }
    throw new IllegalStateException("job " + number + " does not end");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
