package docket.pages;

import docket.platform.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a form with files where none is taken: its token is not checked by {@link PageFilter}, but by {@link FileForms}. */
final class FilesInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(Controller.class)
                && !method.hasMethodAnnotation(TakesFiles.class)
                && FileForms.isFileForm(request)) {
            throw new Failure.Forbidden("This takes no files");
        }
        return true;
    }
}
