package org.tallystick.query.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** The one mapping of what a controller throws to problem documents, and what a parameter is. */
@RestControllerAdvice
final class ProblemAdvice {

    /** Parameters are what the address says: a header of the same name is none. */
    @InitBinder
    void parameters(ExtendedServletRequestDataBinder binder) {
        binder.setHeaderPredicate(_ -> false);
    }

    @ExceptionHandler
    void refused(ProblemException refusal, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, refusal.problem(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    void rest(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure; // what is out can not be taken back: the connection ends without its last chunk
        }
        switch (failure) {
            case AccessDeniedException e -> throw e;
            case AuthenticationException e -> throw e;
            case QueryTimeoutException _ ->
                ProblemWriter.write(response, Problem.QUESTION_TOO_LARGE, "more than 10 s in the database");
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ -> // there was no connection left to roll back on
                ProblemWriter.write(response, Problem.TRY_AGAIN_LATER, "a database is away");
            case RequestRejectedException _ ->
                ProblemWriter.write(response, Problem.REQUEST_REJECTED, "a parameter contains what is no text");
            case HttpMessageNotReadableException _ ->
                ProblemWriter.write(response, Problem.BODY_INVALID, "not a document of the documented members");
            case MethodArgumentTypeMismatchException e -> unreadable(e, response);
            case ServletRequestBindingException e ->
                ProblemWriter.write(response, Problem.PARAMETER_INVALID, String.valueOf(e.getMessage()));
            case ErrorResponse e -> framework(e, response);
            default -> ProblemWriter.fault(response, failure);
        }
    }

    /** What is no identifier names nothing. */
    private static void unreadable(MethodArgumentTypeMismatchException e, HttpServletResponse response)
            throws IOException {
        boolean inPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        ProblemWriter.write(
                response,
                inPath ? Problem.NOT_FOUND : Problem.PARAMETER_INVALID,
                e.getName() + " can not be " + e.getValue());
    }

    private static void framework(ErrorResponse error, HttpServletResponse response) throws IOException {
        Problem problem = Problem.of(error.getStatusCode());
        String allow = error.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            response.setHeader(HttpHeaders.ALLOW, allow);
        }
        String detail = error.getBody().getDetail();
        ProblemWriter.write(response, problem, detail == null ? problem.title() : detail);
    }
}
