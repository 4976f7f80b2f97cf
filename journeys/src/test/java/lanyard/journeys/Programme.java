package lanyard.journeys;

/** Titles of the sample conference's sessions, as its pages show them. */
final class Programme {

    static final String TABLE_1 =
        "Relational contracting: Achieving outcomes across organisational boundaries";
    static final String TABLE_2 = "Global women's health: Solving issues through partnerships";
    static final String TABLE_3 = "Early career PhD researchers: Essential advice and guidance";
    static final String TABLE_4 = "Football for social impact: Designing the game to drive greater change";
    static final String TABLE_5 = "Outcomes-based partnerships: Assessing progress and effectiveness";
    static final String TABLE_6 = "AI in social service delivery: Transforming services through innovation";
    static final String DEEP_DIVE_2_1 =
        "Exploring outcomes funds: Evidence & lessons learnt from around the world";

    private Programme() {}
}
