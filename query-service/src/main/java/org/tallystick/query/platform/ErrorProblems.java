package org.tallystick.query.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What filters and the servlet container refuse, as problem documents too. */
@Controller
class ErrorProblems implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof AuthenticationServiceException || failure instanceof JwtDecoderInitializationException) {
            ProblemWriter.write(response, Problem.TRY_AGAIN_LATER, "the token issuer is away");
        } else if (failure instanceof Throwable fault) {
            ProblemWriter.fault(response, fault);
        } else {
            Problem problem = Problem.of(HttpStatusCode.valueOf(status(request)));
            ProblemWriter.write(response, problem, problem.title());
        }
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
