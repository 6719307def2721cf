/**
 * The pages by which people come in and look after their way in: {@code /login}, {@code /setup}, {@code /account}. They
 * parse, call the folders of signing in and show; they hold no rule. Nobody uses them.
 */
@NullMarked
package docket.login;

import org.jspecify.annotations.NullMarked;
