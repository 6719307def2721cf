/**
 * What is settled before a request is one: encryption, who a trusted proxy says is behind it, and the headers that every
 * answer has. Nobody calls it; Tomcat does.
 */
@NullMarked
package docket.connections;

import org.jspecify.annotations.NullMarked;
