package de.amtsweg.site;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** Answers what is so broken that no page gets to see it: in our words and with our rules, not in those of the server. */
class UnreadableRequests extends ErrorReportValve {
    private final MessageSource messages;
    private final String contextPath;

    UnreadableRequests(MessageSource messages, String contextPath) {
        this.messages = messages;
        this.contextPath = contextPath;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding("UTF-8");
            PageHeaders.write(response::setHeader);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page(ErrorPage.words(status)));
                response.finishResponse();
            }
        } catch (IOException nobodyListensAnyMore) {
            // There is nobody left to tell.
        }
    }

    private String page(String words) {
        return """
                <!DOCTYPE html>
                <html lang="de" data-kern-theme="light">
                  <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%1$s</title>
                    <link rel="stylesheet" href="%4$s/assets/site.css">
                    <link rel="icon" href="data:,">
                  </head>
                  <body>
                    <div class="site-width site-content">
                      <main>
                        <h1 class="kern-heading-large">%1$s</h1>
                        <p class="kern-body text">%2$s</p>
                        <p><a class="kern-btn kern-btn--secondary" href="%4$s/"><span class="kern-label">%3$s</span></a></p>
                      </main>
                    </div>
                  </body>
                </html>
                """.formatted(
                        word("site.error." + words + ".title"),
                        word("site.error." + words + ".text"),
                        word("site.error.home"),
                        contextPath);
    }

    private String word(String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.GERMAN));
    }
}
