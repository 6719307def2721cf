package docket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: a support-ticket server and its command line. */
@SpringBootApplication
public class Docket {

    public static void main(String[] args) {
        SpringApplication.run(Docket.class, args);
    }
}
