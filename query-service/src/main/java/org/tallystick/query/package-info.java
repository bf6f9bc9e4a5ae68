/** Answers, from read models built from events alone; may be dropped and rebuilt at any time. */
package org.tallystick.query;
