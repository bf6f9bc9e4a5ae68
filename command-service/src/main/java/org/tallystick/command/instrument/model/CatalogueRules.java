package org.tallystick.command.instrument.model;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.RetireInstrument;
import org.tallystick.events.instrument.Catalogue;

/** Which rules meet which command, in the order in which they are told. */
final class CatalogueRules {

    private static final List<Policy<Catalogue>> CATALOGUE = List.of(
            CataloguePolicies::someCommitments,
            CataloguePolicies::everyPathOnce,
            CataloguePolicies::commitmentsInsideThePillars,
            CataloguePolicies::componentsBelowACommitment,
            catalogue -> WordingPolicies.everyTextInBothLanguages(Wording.of(catalogue)),
            catalogue -> WordingPolicies.textsWithinTheirLimits(Wording.of(catalogue)),
            CataloguePolicies::partiesAreStates);

    private static final List<Policy<Detailed>> DETAILS = List.of(
            DetailPolicies::referencesStandAtPlaces,
            DetailPolicies::everyReferenceOnceAPlace,
            DetailPolicies::everyIndicatorOnce,
            DetailPolicies::indicatorsTellAboutItems,
            DetailPolicies::dimensionsBreakDown,
            detailed -> WordingPolicies.everyTextInBothLanguages(Wording.of(detailed.details())),
            detailed -> WordingPolicies.textsWithinTheirLimits(Wording.of(detailed.details())));

    static final List<Policy<AdoptInstrument>> ADOPTION =
            List.of(adopt -> objections(new Detailed(adopt.catalogue(), adopt.details())));

    static final List<Policy<Revision>> REVISION = List.of(
            RevisionPolicies::ofTheSameInstrument,
            CatalogueRules::objectionsToTheRevised,
            RevisionPolicies::everyItemIsAccountedFor,
            RevisionPolicies::everyItemOnce,
            RevisionPolicies::itemsAreOfTheVersionInForce,
            RevisionPolicies::successorsAreInTheCatalogue,
            RevisionPolicies::changesFitTheirSuccessors,
            RevisionPolicies::successorsOfOneOriginHaveNoOther,
            RevisionPolicies::whatIsKeptSaysTheSame,
            RevisionPolicies::pathsKeepTheirMeaning,
            revision -> WordingPolicies.everyTextInBothLanguages(Wording.of(revision)),
            revision -> WordingPolicies.textsWithinTheirLimits(Wording.of(revision)));

    static final List<Policy<ProposedLinks>> LINKS = List.of(
            LinkPolicies::linksBeginInTheCatalogue,
            LinkPolicies::linksEndAtAnItem,
            LinkPolicies::noLinkToItself,
            LinkPolicies::everyPairOnce,
            LinkPolicies::servingNeverComesBack,
            proposed -> WordingPolicies.everyTextInBothLanguages(Wording.of(proposed)),
            proposed -> WordingPolicies.textsWithinTheirLimits(Wording.of(proposed)));

    static final List<Policy<RetireInstrument>> RETIREMENT = List.of(
            retire -> WordingPolicies.everyTextInBothLanguages(reason(retire)),
            retire -> WordingPolicies.textsWithinTheirLimits(reason(retire)));

    private CatalogueRules() {}

    private static Stream<Objection> objections(Detailed detailed) {
        return Stream.concat(
                Policy.objections(detailed.catalogue(), CATALOGUE).stream(),
                Policy.objections(detailed, DETAILS).stream());
    }

    private static Stream<Objection> objectionsToTheRevised(Revision revision) {
        return objections(new Detailed(
                        revision.command().catalogue(), revision.command().details()))
                .map(o -> new Objection(o.code(), "/catalogue" + o.pointer(), o.text()));
    }

    private static Stream<Wording> reason(RetireInstrument command) {
        return Stream.of(Wording.sentence("/reason", command.reason()));
    }
}
