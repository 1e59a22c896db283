"""The three factors in our own words, in English: what strengthens and weakens them, their questions, what kommuner do.

Source: VIVE 2025, sections 3.3 to 3.5; nothing is quoted.
"""

from __future__ import annotations

from collections.abc import Mapping

from components.text.records import FactorText, Point, Practice
from data_layer.schema.dialog import Factor

COHESION = FactorText(
    name="Collective cohesion",
    slug="sammenhaengskraft",
    section="3.3",
    short=(
        "A strong community among colleagues and between caseworkers and leaders, where people trust each other, "
        "see each other's work and help when things get hard."
    ),
    strengthens=(
        Point("The leader reacts at once and unasked when a caseworker has had a hard experience.", "3.3.1"),
        Point("The leader dares to show their own mistakes and to say sorry.", "3.3.1"),
        Point(
            "Case review is experienced as help in setting priorities, because the relationship is one of trust.",
            "3.3.1",
        ),
        Point("The team's well-being and culture have a fixed place at meetings and theme days.", "3.3.2"),
        Point("Teams are allowed to last long enough for people to get to know each other.", "3.3.2"),
        Point("New colleagues are received according to a plan, with named people and time set aside.", "3.3.2"),
        Point("New colleagues sit among experienced ones.", "3.3.2"),
        Point(
            "People ask freely across teams, and the leaders speak of the department as one unit, also when hiring.",
            "3.3.3",
        ),
        Point("A team under pressure gets help from another.", "3.3.3"),
        Point("The leaders themselves show the way in working with the provider unit.", "3.3.3"),
    ),
    weakens=(
        Point("Poor well-being is not taken seriously in time.", "3.3.1"),
        Point("Follow-up on cases is experienced as surveillance.", "3.3.1"),
        Point("Unequal treatment, and secrets between leaders and individual caseworkers, create division.", "3.3.2"),
        Point("Frequent reorganisations.", "3.3.2"),
        Point("Many new colleagues at the same time; groups of “new” and “old”.", "3.3.2"),
        Point("It is left to the individual colleague to look after the new one.", "3.3.2"),
        Point("The disability team or special team stands outside the community.", "3.3.3"),
    ),
    box="Box 3.2",
    questions=(
        (
            "How strong is our community – in each team and in the whole department? Would caseworkers give the same "
            "answer as leaders, and are relationships built on trust, care and recognition across the board?"
        ),
        "What in our way of organising and leading draws people together, and what pulls them apart?",
        (
            "What signals do we as leaders send, in words and actions, about how to be a good colleague? Do we send "
            "them on purpose?"
        ),
        (
            "How do we look after caseworkers day to day, above all when a case is hard emotionally or morally – and "
            "do they feel it?"
        ),
        (
            "How do we bring new colleagues into the community? Is it clear who has the task, and what the task "
            "consists of?"
        ),
    ),
    practices=(
        Practice("Mentor scheme for new employees; caseworkers in the fifth municipality want one", "4 of 5", "3.3.2"),
        Practice(
            "Mentors with a pay supplement (seen in a caseworker's former job, not in a case municipality)",
            "not seen in the 5 municipalities",
            "3.3.2",
        ),
        Practice(
            "Teaching as part of onboarding: in one, a professional consultant; in the other, two employees who each "
            "teach 3 hours a week and have a further 3 hours that new colleagues can book",
            "2 of 5",
            "3.3.2",
        ),
        Practice("Seating new colleagues among experienced ones", "mentioned by several caseworkers", "3.3.2"),
        Practice("Regular and ad hoc case review with the immediate leader", "across the 5", "3.3.1"),
    ),
)
SECURITY = FactorText(
    name="Professional security",
    slug="faglig-tryghed",
    section="3.4",
    short=(
        "Caseworkers trust that they themselves, the team and the department can all handle the core task, and that "
        "they do not carry the responsibility alone."
    ),
    strengthens=(
        Point("The professional leader is easy to get hold of, preferably sitting close to the team.", "3.4.1"),
        Point("Calls from employees come before other calls, and the leader joins difficult meetings.", "3.4.1"),
        Point(
            "Caseworkers can go to any team leader; one team leader has the week's duty for urgent matters.", "3.4.1"
        ),
        Point("The leader or a coordinator knows the very field the cases belong to (such as disability).", "3.4.1"),
        Point("Clear workflows and templates, so that nothing important is forgotten.", "3.4.2"),
        Point("Feedback that looks ahead and also shows what was good.", "3.4.3"),
        Point("Fewer cases on the agenda, so that there is time for a real discussion.", "3.4.3"),
        Point("Two caseworkers on cases that the caseworkers themselves find complex or hard.", "3.4.4"),
        Point("The team clarifies cases together, and some of the decision mandate lies with the team.", "3.4.4"),
        Point(
            "The leaders keep a common professional course and are open about how they monitor the field.",
            "3.4.4",
        ),
        Point("The leaders themselves go to the head teacher when a caseworker has been treated badly.", "3.4.5"),
        Point(
            "When somebody complains to the mayor, the leaders write the statement themselves and talk to the "
            "caseworker first.",
            "3.4.5",
        ),
        Point("A clear line on what to do about mentions in the media and on social media.", "3.4.5"),
    ),
    weakens=(
        Point("A leader who sits far away or has been given too many employees.", "3.4.1"),
        Point("A team leader without experience of the team's target group.", "3.4.1"),
        Point(
            "A team that lacks competence in, say, small children after child and youth teams were merged.",
            "3.4.1",
        ),
        Point("Experienced caseworkers get no feedback because “they can manage”.", "3.4.3"),
        Point("Coordinators are so busy that feedback is skipped.", "3.4.3"),
        Point("Support in words, but not in action towards partners.", "3.4.5"),
        Point("The caseworker alone has to explain a decision that the team or the department made.", "3.4.5"),
    ),
    box="Box 3.3",
    questions=(
        (
            "Can caseworkers get hold of a leader when they need one? Where does the leader sit, do people also go to "
            "other team leaders, and what could make it easier?"
        ),
        "What frameworks do we have for a good flow of cases, and are they experienced as support or as control?",
        (
            "What is the feedback that caseworkers get like? Do we go into depth and look ahead, or does it come down "
            "to a quick yes or no?"
        ),
        (
            "How do we develop the skills of each caseworker and of the team? Can more discussions, decisions or cases "
            "be shared, for instance in the team or between two caseworkers?"
        ),
        (
            "What do we do when pressure comes from outside – complaints to the mayor, the press or posts on social "
            "media? Who takes on the work, are the rules clear, and how do caseworkers experience them?"
        ),
    ),
    practices=(
        Practice(
            "Time blocked every day in the leaders' calendars for feedback (the report's example of being available)",
            "all 5 work on being available",
            "3.4.1",
        ),
        Practice("The team leader sits with the team", "1 of 5", "3.4.1"),
        Practice(
            "Team leaders take turns at the week's duty for urgent questions from all teams",
            "1 municipality (fairly new); in 2, caseworkers can go to any team leader",
            "3.4.1",
        ),
        Practice(
            "Professional coordinators/consultants for special knowledge (such as infants, adoption)",
            "several of the 5",
            "3.4.1",
        ),
        Practice("The split into child teams and youth teams removed", "2 of 5", "3.4.1"),
        Practice("Frameworks, templates and descriptions of workflows", "all 5", "3.4.2"),
        Practice("A cap on the number of cases per case discussion", "described by 1 leader", "3.4.3"),
        Practice(
            "Two caseworkers on a case when the caseworkers themselves judge it necessary",
            "described in 2 of 5",
            "3.4.4",
        ),
        Practice("Case meetings in the team without the team leader before the case goes further", "1 of 5", "3.4.4"),
        Practice("Decision mandate at team level (municipality C, according to the tables)", "1 of 5", "3.4.4, 3.5.1"),
        Practice(
            "Management stands up to head teachers, for instance",
            "1 (several caseworkers elsewhere call for it)",
            "3.4.5",
        ),
        Practice(
            "A procedure for complaints to the mayor: senior management writes, the caseworker is heard",
            "1 of 5",
            "3.4.5",
        ),
        Practice("A procedure and a briefing on the media and social media", "2 tell of a firmer line", "3.4.5"),
    ),
)
ROOM = FactorText(
    name="Room to act and influence",
    slug="handlemulighed",
    section="3.5",
    short=(
        "Caseworkers can move their cases forward, help to shape the decisions and have some freedom in daily work. "
        "It is about both the limits and how they are used."
    ),
    strengthens=(
        Point("It is clear who may decide what, and they are quick to get hold of.", "3.5.1"),
        Point("Leaders who dare to set a direction when the caseworker asks.", "3.5.1"),
        Point("Decisions moved to the team: discuss with colleagues first, no leader needs to approve.", "3.5.1"),
        Point("Case allocation meetings used for joint discussion, not as an exam.", "3.5.1"),
        Point(
            "Caseworkers bring their own assessment; if the leaders say no, "
            "the caseworker is given a professional reason.",
            "3.5.1",
        ),
        Point("Enough different interventions to choose from.", "3.5.2"),
        Point(
            "Good cooperation with the municipality's own provider, so that support can be adjusted along the way.",
            "3.5.2",
        ),
        Point("Flexible hours, working from home and control of one's own calendar; experienced as trust.", "3.5.3"),
    ),
    weakens=(
        Point("A small decision mandate of one's own, together with a leader who is hard to get hold of.", "3.5.1"),
        Point("Doubt about the coordinator's mandate.", "3.5.1"),
        Point("Vague or shifting answers, so that the case comes to a halt.", "3.5.1"),
        Point("Refusals without a professional explanation.", "3.5.1"),
        Point("A very large decision mandate of one's own without feedback can also feel insecure.", "3.5.1"),
        Point("Too few services “on the shelf”.", "3.5.2"),
    ),
    box="Box 3.4",
    questions=(
        "Can caseworkers both move their cases forward and get the professional input they need?",
        (
            "Are there decisions the team could make, so that action comes sooner and the case is also seen from more "
            "sides?"
        ),
        "Can we make it clearer who decides what, so that nobody is in doubt about their mandate?",
        (
            "Can somebody who may decide be reached faster – for instance if leaders sit closer, or by using another "
            "team leader?"
        ),
        "Do caseworkers themselves feel that they can plan their work flexibly?",
    ),
    practices=(
        Practice("Coordinators/consultants with a decision mandate", "2 of 5", "3.5.1"),
        Practice("Regular meetings with the provider unit", "2 of 5", "3.5.2"),
        Practice("Flexible hours, working from home, a calendar one controls oneself", "described in 2 of 5", "3.5.3"),
    ),
)

FACTORS: Mapping[Factor, FactorText] = {Factor.COHESION: COHESION, Factor.SECURITY: SECURITY, Factor.ROOM: ROOM}
