package lanyard.access.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers what Tomcat refuses before anything of ours is asked, such as an address that is none. */
final class ProblemOfTomcat extends ErrorReportValve {

    private final ProblemResponses responses;

    ProblemOfTomcat(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            responses.write(ProblemOf.status(response.getStatus()), response);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // the valve sees to it
        }
    }
}
