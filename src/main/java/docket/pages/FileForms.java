package docket.pages;

import docket.http.SentForm;
import docket.http.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Receives the forms that bring files: the one way to what they hold, which checks their token first. */
@Component
public class FileForms {

    private final Uploads uploads;

    FileForms(Uploads uploads) {
        this.uploads = uploads;
    }

    static boolean isFileForm(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    /**
     * The form, with its files stored. The token is in the field {@code csrf}, which stands before the first file, or in the
     * header.
     *
     * @param mostFiles how many files it may have
     * @throws docket.platform.Failure.Forbidden where it does not come from a page of ours
     */
    public SentForm receive(Visit visit, HttpServletRequest request, int mostFiles) throws IOException {
        return receive(visit, request, mostFiles, form -> {});
    }

    /**
     * The same for a page that keeps what was typed.
     *
     * @param begun is told the form once its token was checked: it fills up while the files come, and is what there is of it
     *     where one of them is refused
     */
    public SentForm receive(Visit visit, HttpServletRequest request, int mostFiles, Consumer<SentForm> begun)
            throws IOException {
        uploads.check(request, mostFiles);
        return uploads.receiveForm(request, mostFiles, form -> {
            String header = Objects.requireNonNullElse(request.getHeader(PageFilter.CSRF_HEADER), "");
            if (!Csrf.same(header.isEmpty() ? form.field("csrf") : header, visit.csrf())) {
                throw PageFilter.notOurs();
            }
            begun.accept(form);
        });
    }
}
