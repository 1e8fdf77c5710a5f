/**
 * The machine the demo runs on: directories, ports and gateway processes. Knows no message and no
 * partner protocol.
 */
@NullMarked
package sn.coop.demo.host;

import org.jspecify.annotations.NullMarked;
