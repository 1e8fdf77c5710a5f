/** What a gateway lets in and what it turns away, tried at its real doors over real TLS. */
@NullMarked
package sn.coop.demo.border;

import org.jspecify.annotations.NullMarked;
