"""Made of questions.yaml by packaging/compile_questions.py: not to be edited."""

from readycheck.questionnaire.model import Questionnaire, Section
from readycheck.questionnaire.parts import Beside, Guide, GuideSection, HelpLine, HelpNow, Link, Note, Passage, Sample, SheetParts, WriteIn
from readycheck.questionnaire.question import Ask, NoteFor, Option, Question

QUESTIONNAIRE = Questionnaire(
    readycheck=1,
    id='ketamine-visit',
    version='1.1',
    language='en',
    title='Preparing to talk about ketamine therapy',
    intro='For adults thinking about ketamine therapy. Nine questions from a guide, and a few you can skip, take about 15 minutes. You get a sheet for your provider: a doctor, nurse or clinic.',
    guide=Guide(
        title='A patient guide to ketamine therapy',
        publisher='Hummingbird Healthcare',
        disclosure='The publisher, Hummingbird Healthcare, sells ketamine treatment.',
        sections=(
            GuideSection(
                id='opening',
                title='Opening',
                text='"At times, even the small move towards the correct place makes the largest step in one\'s life."\nHave you been feeling depressed, anxious, or having post-traumatic stress disorder and can’t seem to find relief from suffering?\nJust like you, millions of people are out there looking for safe and effective treatment options that would allow them to heal completely.\nKetamine treatment is one such option that is slowly getting popular. It won\'t be the solution overnight but still, it would be a very efficient tool when done through proper medical care.\nBy reading this guide you will not only find out about what ketamine is and how it works but also whether it is the right next step in your mental health journey or not.',
                beside=(
                    Beside(
                        quote='safe and effective treatment options that would allow them to heal completely',
                        notes=(
                            'approval',
                            'risks',
                            'response',
                            'trial-2023',
                        ),
                    ),
                    Beside(
                        quote='it would be a very efficient tool when done through proper medical care',
                        notes=(
                            'evidence',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='what',
                title='What Is Ketamine Therapy?',
                text='It is a modern medical practice that involves the administration of low doses of ketamine in a controlled manner to manage mental health issues and certain pain disorders.\nContrary to the traditional antidepressants ketamine gives its effect by acting on a different area of the brain by targeting glutamate instead of serotonin. This mechanism of action enables ketamine to establish new neural networks that may facilitate faster relief of symptoms such as low mood, lack of interest or emotional numbness.\nKetamine, which was initially an anesthetic, has been investigated for its therapeutic potential for mental health disorders for several decades. Nowadays, it is being used in a very safe way in hospitals through infusions of ketamine or other medically supervised ways. When given by a supportive healthcare team, many patients report very recognizable improvements in their overall health and quality of life.',
                beside=(
                    Beside(
                        quote='it is being used in a very safe way in hospitals',
                        notes=(
                            'risks',
                        ),
                    ),
                    Beside(
                        quote='many patients report very recognizable improvements in their overall health and quality of life',
                        notes=(
                            'evidence',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='how',
                title='How Does Ketamine Work?',
                text='Ketamine has a unique effect on the brain. Instead of slowly adjusting chemical levels over weeks, ketamine acts quickly to “open up” communication pathways. Here’s how it helps:\n1. Boosting Neuroplasticity\nKetamine encourages the brain to form new connections. This helps people break out of long-standing thought patterns linked to depression, trauma, or anxiety.\n2. Supporting Faster Relief\nSome individuals report feeling better within hours or days after a ketamine session. While everyone responds differently, ketamine’s fast action is one of its biggest advantages.\n3. Improving Emotional Flexibility\nMany people describe feeling more open, clear, or emotionally balanced after treatment. This can make therapy and lifestyle changes more effective.',
                beside=(
                    Beside(
                        quote='This helps people break out of long-standing thought patterns',
                        notes=(
                            'evidence',
                        ),
                    ),
                    Beside(
                        quote='ketamine’s fast action is one of its biggest advantages',
                        notes=(
                            'response',
                            'trial-2023',
                        ),
                    ),
                    Beside(
                        quote='This can make therapy and lifestyle changes more effective.',
                        notes=(
                            'long-term',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='right-for-you',
                title='Is Ketamine Therapy Right for You?',
                text='Each person’s mental health journey is different. Although the treatment with ketamine has the potential to work wonders, it does not suit everyone. Ketamine treatment can help when other options haven’t worked. It is given by doctors in a safe and calm setting. Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                beside=(
                    Beside(
                        quote='has the potential to work wonders',
                        notes=(
                            'evidence',
                            'approval',
                        ),
                    ),
                    Beside(
                        quote='Ketamine treatment can help when other options haven’t worked.',
                        notes=(
                            'response',
                            'trial-2023',
                        ),
                    ),
                    Beside(
                        quote='It is given by doctors in a safe and calm setting.',
                        notes=(
                            'risks',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='benefits',
                title='Benefits of Ketamine Therapy',
                text='1. Rapid Mood Improvement\nThe majority of individuals experience the initial mood improvements very quickly, and this can greatly relieve the emotional distress lasting for a long time.\n2. A Reset for Thought Patterns\nThrough promoting neuroplasticity, ketamine can assist in breaking the cycles of negative thoughts.\n3. Support for Treatment-Resistant Conditions\nWhen all other options have been exhausted, ketamine offers a new and scientifically proven route for the patients.\n4. A More Integrated Healing Process\nOften, the effects of ketamine therapy are maximized when combined with other therapies, lifestyle changes and supportive care.',
                beside=(
                    Beside(
                        quote='The majority of individuals experience the initial mood improvements very quickly',
                        notes=(
                            'response',
                            'trial-2023',
                        ),
                    ),
                    Beside(
                        quote='ketamine can assist in breaking the cycles of negative thoughts',
                        notes=(
                            'evidence',
                        ),
                    ),
                    Beside(
                        quote='a new and scientifically proven route',
                        notes=(
                            'evidence',
                            'approval',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='avoid',
                title='Who Should Avoid Ketamine?',
                text='Even though ketamine is safe when given under medical supervision, it is not right for everyone. It may not be recommended if you:\n- Have uncontrolled high blood pressure\n- Are pregnant or nursing\n- Have a history of certain heart or liver conditions\n- Struggle with active substance misuse\n- Have specific psychiatric conditions that need alternative care\nYour provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                beside=(
                    Beside(
                        quote='Even though ketamine is safe when given under medical supervision',
                        notes=(
                            'risks',
                        ),
                    ),
                    Beside(
                        quote='Have uncontrolled high blood pressure',
                        notes=(
                            'blood-pressure',
                        ),
                    ),
                    Beside(
                        quote='Are pregnant or nursing',
                        notes=(
                            'pregnancy',
                            'breastfeeding',
                        ),
                    ),
                    Beside(
                        quote='Have a history of certain heart or liver conditions',
                        notes=(
                            'heart-liver',
                            'liver',
                        ),
                    ),
                    Beside(
                        quote='Struggle with active substance misuse',
                        notes=(
                            'substance-use',
                        ),
                    ),
                    Beside(
                        quote='Have specific psychiatric conditions that need alternative care',
                        notes=(
                            'psychosis',
                            'label-cautions',
                            'label-contraindications',
                            'interactions',
                            'interactions-ketamine',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='expect',
                title='What to Expect During Ketamine Treatment',
                text='Knowing the process will make you feel more confident and ready.\nInitial Consultation\nA thorough talk about your symptoms, history and aims is the start of your journey. This helps to confirm that ketamine therapy is suitable for you.\nYour First Session\nThe most common method of administering ketamine is through an intravenous infusion in a tranquil, low-stimulation setting. Generally, the duration of the sessions is from 45 to 60 minutes.\nMost people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns. The medical team will be with you all the time during the session to make sure that you are safe and comfortable.\nAfter the Session\nYou might find yourself tired or deep in thoughts. Others may have the experience of emotional clarity. Over a period of a few days, you might become more aware of the changes in your mood, energy or perspective.\nFollow-Up Visits\nIt is often the case that ketamine produces its best results when given as a series of treatments rather than just one session. The healthcare provider will create a schedule for you that will be based on your response and requirements.',
                beside=(
                    Beside(
                        quote='This helps to confirm that ketamine therapy is suitable for you.',
                        notes=(
                            'approval',
                        ),
                    ),
                    Beside(
                        quote='Generally, the duration of the sessions is from 45 to 60 minutes.',
                        notes=(
                            'boxed-warning',
                        ),
                    ),
                    Beside(
                        quote='Most people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns.',
                        notes=(
                            'dissociation',
                        ),
                    ),
                    Beside(
                        quote='The medical team will be with you all the time during the session',
                        notes=(
                            'risks',
                        ),
                    ),
                    Beside(
                        quote='You might find yourself tired or deep in thoughts.',
                        notes=(
                            'getting-home',
                        ),
                    ),
                    Beside(
                        quote='ketamine produces its best results when given as a series of treatments',
                        notes=(
                            'long-term',
                            'dependence',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='myths',
                title='Common Myths About Ketamine',
                text='Ketamine Is Addictive\nMedical ketamine, given in low doses under supervision, is not the same as recreational use. When given by a trained provider, it is safe and not addictive.\nKetamine Works Instantly for Everyone\nWhile many people feel better quickly, results vary. Healing is a journey and ketamine is only one tool in that process.\nYou Will Lose Control\nMost people remain aware during treatment. The experience is calm, supportive and monitored.',
                beside=(
                    Beside(
                        quote='it is safe and not addictive',
                        notes=(
                            'dependence',
                            'risks',
                        ),
                    ),
                    Beside(
                        quote='The experience is calm, supportive and monitored.',
                        notes=(
                            'dissociation',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='ready',
                title='How to Know If You’re Ready',
                text='Choosing ketamine is a personal decision. You might be ready if:\n- You want evidence-based care\n- You are seeking relief from long-standing symptoms\n- You feel prepared to try a new approach in a safe, guided environment\n- You are motivated to combine ketamine with healthy lifestyle changes\nIf you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                beside=(
                    Beside(
                        quote='You might be ready if',
                        notes=(
                            'assessment',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='team',
                title='Why Choose a Professional Healthcare Team?',
                text='Ketamine should never be used without medical guidance. A professional setting ensures:\n- Safe dosing\n- Close monitoring\n- A personalized plan\n- Emotional support during and after sessions\n- Evidence-based care tailored to your needs\nAt the right clinic, ketamine is not just a treatment—it becomes part of a holistic plan to support long-term well-being.',
                beside=(
                    Beside(
                        quote='A professional setting ensures',
                        notes=(
                            'risks',
                            'boxed-warning',
                        ),
                    ),
                    Beside(
                        quote='a holistic plan to support long-term well-being',
                        notes=(
                            'long-term',
                        ),
                    ),
                ),
            ),
            GuideSection(
                id='finish',
                title='To Finish',
                text='Ketamine is not a miracle cure but it can be an option of considerable importance for those patients who have not benefitted from the conventional treatments. Under proper professional counseling, numerous people get a new hope and a better emotional stability. The secret is to proceed to the next step with understanding, caution, and professional help.',
                beside=(
                    Beside(
                        quote='numerous people get a new hope and a better emotional stability',
                        notes=(
                            'evidence',
                            'response',
                            'trial-2023',
                        ),
                    ),
                ),
            ),
        ),
    ),
    sections=(
        Section(
            id='readiness',
            title='How to Know If You’re Ready',
            role='readiness',
            intro='The guide lists four signs. Your answers are not added up. Each one is something to talk about.',
            questions=(
                Question(
                    id='evidence',
                    type='yes-no',
                    text='Do you want evidence-based care?',
                    topic='Evidence-based care',
                    why='This is care that has been tested in studies, with honesty about what is not known yet.',
                    from_=Passage(
                        section='ready',
                        quote='You want evidence-based care',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                            ),
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='evidence',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='approval',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-evidence',
                            text='What do studies show for someone like me, and what is not known yet?',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-off-label',
                            text='Is this use approved or off-label, and what does that mean for me?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='long-standing',
                    type='yes-no',
                    text='Are you seeking relief from long-standing symptoms?',
                    topic='Relief from long-standing symptoms',
                    why='A provider will ask how long you have had symptoms, and what you have tried.',
                    from_=Passage(
                        section='ready',
                        quote='You are seeking relief from long-standing symptoms',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                            ),
                            Passage(
                                section='finish',
                                quote='Ketamine is not a miracle cure but it can be an option of considerable importance for those patients who have not benefitted from the conventional treatments.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Each person’s mental health journey is different.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                            ),
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='response',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='trial-2023',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-not-tried',
                            text='What other treatments could I try first, or instead?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-how-known',
                            text='How will we know if it is working, and when would we stop?',
                            when=(
                                'yes',
                            ),
                        ),
                        Ask(
                            id='ask-what-for',
                            text='What can ketamine help with, and what can it not?',
                            when=(
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='guided-setting',
                    type='yes-no',
                    text='Do you feel prepared to try a new approach in a safe, guided environment?',
                    topic='A new approach in a safe, guided environment',
                    why='Guided means that a medical team stays with you. If you first want to know what a session feels like, choose “I’m not sure”.',
                    from_=Passage(
                        section='ready',
                        quote='You feel prepared to try a new approach in a safe, guided environment',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='expect',
                                quote='Most people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns.',
                            ),
                            Passage(
                                section='team',
                                quote='Ketamine should never be used without medical guidance.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='expect',
                                quote='Most people report having sensations such as being calm, thinking deeply or being slightly separate from their normal concerns.',
                            ),
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='dissociation',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-who-is-there',
                            text='Who stays with me during a session, and what do they check?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-feels-like',
                            text='What can a session feel like, and what happens if I want to stop?',
                            when=(
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='lifestyle',
                    type='yes-no',
                    text='Are you motivated to combine ketamine with healthy lifestyle changes?',
                    topic='Healthy lifestyle changes',
                    why='Small changes count, such as more sleep, more movement or less alcohol. Wanting to try is a yes.',
                    from_=Passage(
                        section='ready',
                        quote='You are motivated to combine ketamine with healthy lifestyle changes',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='myths',
                                quote='Healing is a journey and ketamine is only one tool in that process.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Each person’s mental health journey is different.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='myths',
                                quote='Healing is a journey and ketamine is only one tool in that process.',
                            ),
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='ready',
                                quote='Choosing ketamine is a personal decision.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='long-term',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-combine',
                            text='What other therapy or changes would go with ketamine?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-in-the-way',
                            text='What if I cannot change my daily life right now?',
                            when=(
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
            ),
        ),
        Section(
            id='cautions',
            title='Who Should Avoid Ketamine?',
            role='caution',
            intro='The guide lists five reasons why ketamine may not be recommended. A yes here does not decide anything. It is a topic to talk about with your provider.',
            questions=(
                Question(
                    id='blood-pressure',
                    type='yes-no',
                    text='Do you have uncontrolled high blood pressure?',
                    topic='Uncontrolled high blood pressure',
                    why='Uncontrolled means that it stays high, with or without treatment. If you do not know your blood pressure, choose “I’m not sure”. A clinic or pharmacy can check it.',
                    from_=Passage(
                        section='avoid',
                        quote='Have uncontrolled high blood pressure',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Have uncontrolled high blood pressure',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='blood-pressure',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-blood-pressure',
                            text='What should my blood pressure be before a session, and who checks it?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='blood-pressure-reading',
                    type='text',
                    text='What was your latest blood pressure reading, and when was it taken?',
                    topic='Latest reading',
                    why='For example: 128/82 on 3 November. A very high reading with chest pain, a bad headache or trouble breathing is an emergency. If you have that now, call your emergency number, such as 911 or 999.',
                    explain={},
                    optional=True,
                    when={
                        'blood-pressure': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='pregnancy',
                    type='yes-no',
                    text='Are you pregnant or nursing?',
                    topic='Pregnant or nursing',
                    why='Say yes for either one. Nursing means breastfeeding. If you might be pregnant, choose “I’m not sure”. If this cannot apply to you, choose No.',
                    from_=Passage(
                        section='avoid',
                        quote='Are pregnant or nursing',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Are pregnant or nursing',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='pregnancy',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='breastfeeding',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-pregnancy',
                            text='What is known about ketamine while pregnant or nursing?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-meanwhile',
                            text='What other treatments can I have while pregnant or nursing?',
                            when=(
                                'yes',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='pregnancy-details',
                    type='text',
                    text='Is there anything about this that your provider should know?',
                    topic='My note',
                    why='For example, how many weeks pregnant you are, or how old your baby is.',
                    explain={},
                    optional=True,
                    when={
                        'pregnancy': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='heart-liver',
                    type='yes-no',
                    text='Do you have a history of certain heart or liver conditions?',
                    topic='Certain heart or liver conditions',
                    why='Say yes for any heart or liver condition, now or in the past. The guide does not say which ones matter. Your provider can.',
                    from_=Passage(
                        section='avoid',
                        quote='Have a history of certain heart or liver conditions',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Have a history of certain heart or liver conditions',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='expect',
                                quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='heart-liver',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='liver',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-heart-liver',
                            text='Which heart or liver conditions matter here, and do I need tests first?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='heart-liver-details',
                    type='text',
                    text='What have you been told about your heart or liver, and when?',
                    topic='My note',
                    why='Use the name a doctor gave it, or your own words.',
                    explain={},
                    optional=True,
                    when={
                        'heart-liver': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='substance-use',
                    type='yes-no',
                    text='Do you struggle with alcohol, medicines or other drugs at the moment?',
                    topic='Alcohol or drug use (“active substance misuse”)',
                    why='The guide calls this “active substance misuse”. If you use them but cannot tell whether it is a struggle, choose “I’m not sure”. You decide how much to say.',
                    from_=Passage(
                        section='avoid',
                        quote='Struggle with active substance misuse',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Struggle with active substance misuse',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='ready',
                                quote='If you feel unsure, you can start by simply having a conversation with a provider. Asking questions is the first step toward clarity.',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='substance-use',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='dependence',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-use',
                            text='How does my alcohol or drug use affect the plan, and what support can I get?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        Ask(
                            id='ask-dependence',
                            text='How likely is dependence, and how will you watch for it?',
                            when=(
                                'yes',
                                'no',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='substance-use-details',
                    type='text',
                    text='What would you like your provider to know about this?',
                    topic='My note',
                    why='Write only what you want to. You can also say it at your visit. Do not stop alcohol or other drugs suddenly. That can be dangerous. Ask a doctor or nurse for help first.',
                    explain={},
                    optional=True,
                    when={
                        'substance-use': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
                Question(
                    id='psychiatric',
                    type='yes-no',
                    text='Do you have a mental health condition that may need a different kind of care?',
                    topic='A mental health condition that may need different care',
                    why='The guide says “specific psychiatric conditions that need alternative care”. It does not name them. Other sources name psychosis: losing touch with what is real. If you cannot tell, choose “I’m not sure”.',
                    from_=Passage(
                        section='avoid',
                        quote='Have specific psychiatric conditions that need alternative care',
                    ),
                    explain={
                        'yes': (
                            Passage(
                                section='avoid',
                                quote='It may not be recommended if you:',
                            ),
                            Passage(
                                section='avoid',
                                quote='Have specific psychiatric conditions that need alternative care',
                            ),
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                        ),
                        'no': (
                            Passage(
                                section='right-for-you',
                                quote='Your health and history decide if it’s right for you. Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                        'not-sure': (
                            Passage(
                                section='avoid',
                                quote='Your provider will help you understand whether ketamine is suitable or whether another approach is a better fit.',
                            ),
                            Passage(
                                section='ready',
                                quote='Asking questions is the first step toward clarity.',
                            ),
                        ),
                        'prefer-not-to-say': (
                            Passage(
                                section='right-for-you',
                                quote='Each person’s mental health journey is different.',
                            ),
                            Passage(
                                section='right-for-you',
                                quote='Talk to your doctor to see if this treatment fits your needs.',
                            ),
                        ),
                    },
                    notes=(
                        NoteFor(
                            id='psychosis',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                        NoteFor(
                            id='label-cautions',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    ask=(
                        Ask(
                            id='ask-psychiatric',
                            text='Which conditions need different care, and do I have one of them?',
                            when=(
                                'yes',
                                'not-sure',
                            ),
                        ),
                    ),
                    when={},
                ),
                Question(
                    id='psychiatric-details',
                    type='text',
                    text='What has a doctor told you about your mental health?',
                    topic='My note',
                    why='Use the name a doctor gave it, or your own words.',
                    explain={},
                    optional=True,
                    when={
                        'psychiatric': (
                            'yes',
                            'not-sure',
                        ),
                    },
                ),
            ),
        ),
        Section(
            id='visit',
            title='For your visit',
            role='visit',
            intro='You can skip any of these. You decide who sees your answers.',
            questions=(
                Question(
                    id='symptoms',
                    type='text',
                    text='What are your main symptoms, and when did they start?',
                    topic='Symptoms, and when they started',
                    why='Your provider is likely to ask about this first.',
                    from_=Passage(
                        section='expect',
                        quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                    ),
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='tried',
                    type='text',
                    text='What have you tried so far, and how did it go?',
                    topic='What I have tried, and how it went',
                    why='For example, medicines or talk therapy.',
                    from_=Passage(
                        section='expect',
                        quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                    ),
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='medicines',
                    type='list',
                    text='Which medicines and supplements do you take?',
                    topic='Medicines and supplements',
                    why='Add the dose, if you know it. Include sprays, patches, and anything you buy without a prescription.',
                    explain={},
                    notes=(
                        'interactions',
                        'interactions-ketamine',
                    ),
                    optional=True,
                    when={},
                ),
                Question(
                    id='allergies',
                    type='text',
                    text='Do you have allergies, or have you had a bad reaction to a medicine?',
                    topic='Allergies and bad reactions',
                    why='Think of anesthetics too. They put you to sleep, or numb you, for an operation.',
                    explain={},
                    notes=(
                        'label-contraindications',
                    ),
                    optional=True,
                    when={},
                ),
                Question(
                    id='other-health',
                    type='text',
                    text='Is there anything else about your health that your provider should know?',
                    topic='Other health matters',
                    why='For example, an aneurysm, a stroke, bleeding in the brain, seizures, high pressure in the eye, bladder problems, or ketamine in the past. Say who treats you for it.',
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='hopes',
                    type='text',
                    text='What do you hope will change?',
                    topic='What I hope will change',
                    why='For example, what would be different in your day?',
                    from_=Passage(
                        section='expect',
                        quote='A thorough talk about your symptoms, history and aims is the start of your journey.',
                    ),
                    explain={},
                    optional=True,
                    when={},
                ),
                Question(
                    id='bring',
                    type='some-of',
                    text='Which questions do you want to bring?',
                    topic='Questions to bring',
                    why='Choose up to three, the most important first. Writing questions down can help you ask them.',
                    from_=Passage(
                        section='ready',
                        quote='Asking questions is the first step toward clarity.',
                    ),
                    explain={},
                    notes=(
                        'question-lists',
                    ),
                    options=(
                        Option(
                            id='ask-side-effects',
                            text='Which side effects matter most for me?',
                            when={},
                        ),
                        Option(
                            id='ask-medicines',
                            text='Do my medicines, or alcohol, mix badly with ketamine?',
                            when={},
                        ),
                        Option(
                            id='ask-sessions',
                            text='How many sessions will I need, and what will they cost?',
                            when={},
                        ),
                        Option(
                            id='ask-getting-home',
                            text='How will I get home after a session, and when can I drive?',
                            when={},
                        ),
                        Option(
                            id='ask-feel-worse',
                            text='Who do I call if I feel worse between visits?',
                            when={},
                        ),
                        Option(
                            id='ask-emergency',
                            text='Who is trained to help if something goes wrong?',
                            when={},
                        ),
                    ),
                    optional=True,
                    when={},
                    bring=True,
                    at_most=3,
                ),
                Question(
                    id='own-question',
                    type='text',
                    text='Do you have a question of your own?',
                    topic='A question of my own',
                    why='Ask anything. There are no wrong questions.',
                    explain={},
                    optional=True,
                    when={},
                    bring=True,
                ),
            ),
        ),
    ),
    answer_sets={},
    notes=(
        Note(
            id='evidence',
            text='Ketamine may help some people with mood disorders. A group set up by the American Psychiatric Association said so in 2017. But the studies were small, it said, and little was known about safety or the long term.',
            source=Link(
                title='Sanacora and others, 2017',
                url='https://doi.org/10.1001/jamapsychiatry.2017.0080',
            ),
        ),
        Note(
            id='long-term',
            text='In 2017, little was known about how well ketamine keeps working, or how safe it is in the long term. That is what a group set up by the American Psychiatric Association said.',
            source=Link(
                title='Sanacora and others, 2017',
                url='https://doi.org/10.1001/jamapsychiatry.2017.0080',
            ),
        ),
        Note(
            id='assessment',
            text='These four signs are the guide’s own. They do not show whether ketamine is right for you. The risks, and the limits of what is known, have to be weighed too. A group set up by the American Psychiatric Association said that in 2017.',
            source=Link(
                title='Sanacora and others, 2017',
                url='https://doi.org/10.1001/jamapsychiatry.2017.0080',
            ),
        ),
        Note(
            id='approval',
            text='The FDA is the US medicines agency. It has not approved ketamine for any mental health condition. Using it this way is called off-label. The FDA has approved Spravato, a nasal spray related to ketamine, for some kinds of depression.',
            source=Link(
                title='FDA warning on compounded ketamine, October 2023',
                url='https://www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine',
            ),
        ),
        Note(
            id='risks',
            text='The FDA warns about ketamine that a pharmacy mixes to order. It lists misuse, mental health side effects, raised blood pressure, slowed breathing and bladder problems. Taking it at home adds risk, as no one is there to watch over you.',
            source=Link(
                title='FDA warning on compounded ketamine, October 2023',
                url='https://www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine',
            ),
        ),
        Note(
            id='response',
            text='A 2022 trial compared ketamine with ECT (electroconvulsive therapy) in hospital patients with depression. Of every 100 people, 46 got well on ketamine, and 63 with ECT. Of every 100 who got well on ketamine, 70 were unwell again within a year. After ECT, 63 were.',
            source=Link(
                title='Ekstrand and others, 2022',
                url='https://doi.org/10.1093/ijnp/pyab088',
            ),
        ),
        Note(
            id='trial-2023',
            text='A 2023 trial compared ketamine with ECT (electroconvulsive therapy) in people whose depression had not improved with other treatments. After three weeks, 55 of every 100 people on ketamine said that their symptoms had at least halved. With ECT, 41 did.',
            source=Link(
                title='Anand and others, 2023',
                url='https://doi.org/10.1056/NEJMoa2302399',
            ),
        ),
        Note(
            id='dissociation',
            text='In trials of Spravato, a nasal spray related to ketamine, 61 to 84 of every 100 people felt cut off from themselves, or saw, heard or felt things in an unusual way. With a dummy spray, 5 to 16 did. This is called dissociation. It usually passed within an hour and a half.',
            source=Link(
                title='Johnson & Johnson, medical information on Spravato, April 2024',
                url='https://jnjmedicalconnect.com/products/spravato/medical-content/adverse-event-of-spravato-dissociative-effectsperceptual-disturbances',
            ),
        ),
        Note(
            id='blood-pressure',
            text='The US label for ketamine says who must not have it: people for whom a large rise in blood pressure would be a serious danger. The label is for use in surgery, at higher doses.',
            source=Link(
                title='US label for ketamine injection',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
        ),
        Note(
            id='pregnancy',
            text='The US label for ketamine does not recommend it in pregnancy, as it is not known to be safe. The label is for use in surgery, at higher doses.',
            source=Link(
                title='US label for ketamine injection',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
        ),
        Note(
            id='breastfeeding',
            text='Spravato is a nasal spray related to ketamine. Its label does not recommend it if you are pregnant or breastfeeding.',
            source=Link(
                title='US label for Spravato',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='heart-liver',
            text='Guidelines on ketamine for long-term pain say not to use it if heart or blood vessel disease is poorly controlled. They also say to avoid it in severe liver disease.',
            source=Link(
                title='ASRA, AAPM and ASA guidelines on chronic pain, 2018',
                url='https://doi.org/10.1097/AAP.0000000000000808',
            ),
        ),
        Note(
            id='liver',
            text='The US label for ketamine warns that it can harm the liver when it is used again and again.',
            source=Link(
                title='US label for ketamine injection',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
        ),
        Note(
            id='substance-use',
            text='There are guidelines on ketamine for long-term pain. They say not to give it again and again to people who have a drug or alcohol problem now.',
            source=Link(
                title='ASRA, AAPM and ASA guidelines on chronic pain, 2018',
                url='https://doi.org/10.1097/AAP.0000000000000808',
            ),
        ),
        Note(
            id='dependence',
            text='In the United States, ketamine is a controlled substance (Schedule III). It can be misused, and it can lead to dependence.',
            source=Link(
                title='US drug law, 21 CFR 1308.13(c)',
                url='https://www.ecfr.gov/current/title-21/section-1308.13',
            ),
        ),
        Note(
            id='psychosis',
            text='Guidelines on ketamine for long-term pain say to avoid it when psychosis is poorly controlled. Psychosis means losing touch with what is real, such as hearing voices that others do not hear.',
            source=Link(
                title='ASRA, AAPM and ASA guidelines on chronic pain, 2018',
                url='https://doi.org/10.1097/AAP.0000000000000808',
            ),
        ),
        Note(
            id='question-lists',
            text='A review of 33 trials looked at help with preparing questions before a visit. People who had this help asked a few more questions.',
            source=Link(
                title='Kinnersley and others, 2008',
                url='https://doi.org/10.1136/bmj.a485',
            ),
        ),
        Note(
            id='boxed-warning',
            text='Spravato is a nasal spray related to ketamine. Its label has the FDA’s strongest kind of warning, in a box. It names sleepiness, feeling cut off, slowed breathing, misuse, and suicidal thoughts in young people who take antidepressants. Staff must watch people for at least 2 hours.',
            source=Link(
                title='US label for Spravato',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='label-cautions',
            text='With Spravato, a nasal spray related to ketamine, staff check blood pressure first. They take great care with people who have psychosis. The label does not recommend it in severe liver disease, in pregnancy or while breastfeeding. It also lists bladder problems.',
            source=Link(
                title='US label for Spravato',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='getting-home',
            text='After Spravato, a nasal spray related to ketamine, people must not drive until the next day, after a good sleep. The label says to arrange a ride home.',
            source=Link(
                title='US label for Spravato',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
        ),
        Note(
            id='label-contraindications',
            text='Spravato is a nasal spray related to ketamine. Its label says not to use it if you have a weak or bulging blood vessel (an aneurysm) or tangled ones (an arteriovenous malformation). The same goes for bleeding in the brain, now or in the past, and for an allergy to ketamine or to esketamine, the drug in Spravato.',
            source=Link(
                title='US label for Spravato',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
            short='An aneurysm (a weak or bulging blood vessel) or arteriovenous malformation (tangled blood vessels); bleeding in the brain, now or in the past; an allergy to ketamine or esketamine',
        ),
        Note(
            id='interactions',
            text='Spravato is a nasal spray related to ketamine. Its label says to tell your provider if you drink alcohol, or take sedatives or opioids. Tell them about stimulants and MAO inhibitors too.',
            source=Link(
                title='US label for Spravato',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=d81a6a79-a74a-44b7-822c-0dfa3036eaed',
            ),
            short='Alcohol, sedatives such as benzodiazepines, opioids, stimulants, MAO inhibitors',
        ),
        Note(
            id='interactions-ketamine',
            text='The US label for ketamine says not to use it with theophylline or aminophylline, which are asthma medicines. With sedatives or opioids, ketamine can slow your breathing.',
            source=Link(
                title='US label for ketamine injection',
                url='https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=390f2db8-0fcd-4648-b584-9effa084be27',
            ),
            short='Theophylline or aminophylline (asthma medicines)',
        ),
    ),
    help_now=HelpNow(
        checked='2026-11-22',
        intro='If you are thinking about suicide, or you cannot keep yourself safe, contact one of these now. They help with any kind of distress. Your answers can wait.',
        short='US, Canada: call or text 988 · UK, Ireland: 116\xa0123 · Australia: 13\xa011\xa014 · New\xa0Zealand:\xa01737',
        lines=(
            HelpLine(
                where='United States',
                text='Call or text 988, or chat at 988lifeline.org. Emergency: 911',
            ),
            HelpLine(
                where='Canada',
                text='Call or text 988. Emergency: 911',
            ),
            HelpLine(
                where='United Kingdom',
                text='Samaritans: call 116\xa0123 (free), or text SHOUT to 85258. NHS: call 111. Emergency: 999',
            ),
            HelpLine(
                where='Ireland',
                text='Samaritans: call 116\xa0123 (free). Emergency: 112 or 999',
            ),
            HelpLine(
                where='Australia',
                text='Lifeline: call 13\xa011\xa014, or text 0477\xa013\xa011\xa014. Emergency: 000',
            ),
            HelpLine(
                where='New Zealand',
                text='Call or text 1737 (free). Emergency: 111',
            ),
            HelpLine(
                where='Elsewhere',
                text='findahelpline.com, or your local emergency number',
            ),
        ),
    ),
    sheet=SheetParts(
        subject='ketamine therapy',
        none_marked='This does not mean that ketamine is right for me.',
        also_listed=(
            'label-contraindications',
            'interactions',
            'interactions-ketamine',
        ),
        write_in=(
            WriteIn(
                label='Medicines, doses and supplements',
                question='medicines',
                lines=2,
            ),
            WriteIn(
                label='Allergies, and bad reactions to medicines or anesthetics',
                question='allergies',
            ),
            WriteIn(
                label='Other health conditions, and who treats me',
                question='other-health',
            ),
            WriteIn(
                label='Who can take me home',
            ),
            WriteIn(
                label='Latest blood pressure',
                question='blood-pressure-reading',
            ),
        ),
    ),
    samples=(
        Sample(
            id='cautions',
            title='Alex, who has topics to raise',
            answers={
                'evidence': 'yes',
                'long-standing': 'yes',
                'guided-setting': 'yes',
                'lifestyle': 'not-sure',
                'blood-pressure': 'yes',
                'blood-pressure-reading': '150/95 on 12 November, at the pharmacy',
                'pregnancy': 'no',
                'heart-liver': 'not-sure',
                'substance-use': 'yes',
                'substance-use-details': 'Alcohol, most evenings. I would like to stop.',
                'psychiatric': 'prefer-not-to-say',
                'symptoms': 'Low mood and poor sleep for about six years',
                'tried': 'Two antidepressants, little change. Talking therapy helped for a while.',
                'medicines': (
                    'Sertraline 100 mg, mornings',
                    'Ramipril 5 mg, mornings',
                    'St John’s wort',
                ),
                'allergies': 'Penicillin (rash)',
                'hopes': 'To enjoy being with my family again',
                'bring': (
                    'ask-use',
                    'ask-blood-pressure',
                    'ask-getting-home',
                ),
            },
        ),
        Sample(
            id='unsure',
            title='Sam, who is not sure about several things',
            answers={
                'evidence': 'not-sure',
                'long-standing': 'yes',
                'guided-setting': 'not-sure',
                'lifestyle': 'prefer-not-to-say',
                'blood-pressure': 'not-sure',
                'pregnancy': 'no',
                'heart-liver': 'not-sure',
                'heart-liver-details': 'A heart murmur as a child, never followed up',
                'substance-use': 'prefer-not-to-say',
                'psychiatric': 'not-sure',
                'hopes': 'To feel something other than worry',
                'bring': (
                    'ask-feels-like',
                    'ask-psychiatric',
                ),
                'own-question': 'Can my sister be in the room?',
            },
        ),
        Sample(
            id='unmarked',
            title='Robin, who answered no to all five',
            answers={
                'evidence': 'yes',
                'long-standing': 'yes',
                'guided-setting': 'yes',
                'lifestyle': 'yes',
                'blood-pressure': 'no',
                'pregnancy': 'no',
                'heart-liver': 'no',
                'substance-use': 'no',
                'psychiatric': 'no',
                'symptoms': 'Depression since 2015, worse in winter',
                'tried': 'Three medicines and cognitive behavioral therapy',
                'medicines': (
                    'Vitamin D',
                ),
                'allergies': 'None that I know of',
                'hopes': 'Fewer days in bed',
                'bring': (
                    'ask-how-known',
                    'ask-who-is-there',
                    'ask-combine',
                ),
            },
        ),
    ),
)
