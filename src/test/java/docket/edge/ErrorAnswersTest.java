package docket.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What becomes of answers that break off half-way. */
class ErrorAnswersTest {

    private final ErrorAnswers errors = new ErrorAnswers(List.of());
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/console/live");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_client_that_left_is_no_fault() {
        response.setCommitted(true);

        for (Exception gone : List.of(
                new ClientAbortException("Broken pipe"),
                new AsyncRequestNotUsableException("flushBuffer", new ClientAbortException("Broken pipe")))) {
            assertThatCode(() -> errors.answer(gone, request, response)).doesNotThrowAnyException();
        }
    }

    @Test
    void an_answer_that_fails_half_way_is_broken_off_so_that_the_client_sees_it() {
        response.setCommitted(true);

        assertThatThrownBy(() -> errors.answer(new IllegalStateException("Planned"), request, response))
                .isInstanceOf(IOException.class);
    }
}
