/** Tests of what Tomcat settles before a request is one. */
@NullMarked
package docket.connections;

import org.jspecify.annotations.NullMarked;
