package dev.stint.wire;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.util.SymbolTable;
import javax.xml.stream.XMLInputFactory;

/**
 * Creates XML parsers, each with its own table of names. Woodstox would collect the names of all
 * bodies in one table; an attacker who knows how it hashes them could, body by body, fill a single
 * chain that everybody's names are then looked up in.
 */
class NamesOfOneBody extends WstxInputFactory {
  /** The maximum number of attributes of an element, including namespace declarations. */
  private static final int MOST_ATTRIBUTES = 64;

  NamesOfOneBody() {
    setProperty(XMLInputFactory.SUPPORT_DTD, false);
    setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Reading.DEEPEST);
    setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    // Interned names from strangers' bodies would stay in memory for good.
    setProperty(P_INTERN_NAMES, false);
  }

  /** The table of a body is discarded at its end. */
  @Override
  public synchronized void updateSymbolTable(SymbolTable names) {}
}
